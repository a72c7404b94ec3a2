import { type ClaimView, claimLink, type LinkView, type SourceView } from '../../claims';

/** What the reader says of a claim, fact by fact, as plain text: for formats that hold notes but know no claims. */
export function claimFacts(claim: ClaimView): [name: string, value: string][] {
  const { statement, kind, speaker, said, status, statusNote, tags, links = [] } = claim;
  const facts: [string, string | null | false][] = [
    ['Claim', statement],
    ['Kind', kind],
    ['Speaker', speaker && speakerText(speaker)],
    ['Said', said],
    ['My verdict', status !== 'unchecked' && [status, statusNote].filter(Boolean).join(', ')],
    ['Tags', tags.join(', ')],
    ...links.map((link): [string, string] => ['Evidence', linkText(link)]),
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

export function speakerText({ name, role }: NonNullable<ClaimView['speaker']>): string {
  return [name, role].filter(Boolean).join(', ');
}

/** `supports: https://… (see table 2)`, `contradicts: Eleven berths, in The harbour <https://…>`; or with other words for the relation. */
export function linkText({ relation, note, to }: LinkView, said: string = relation): string {
  const address = to.address ?? to.source?.address;
  const words = to.source ? `${to.label}, in ${to.source.title}` : to.label;
  const where = address && address !== words ? `${words} <${address}>` : words;
  return `${said}: ${where}${note ? ` (${note})` : ''}`;
}

/** A claim as one plain-text note: quote, facts, the reader's note, and the link to the exact text. */
export function claimNote(claim: ClaimView, source: SourceView): string {
  const quotes = claim.quotes.map(quote => `“${quote.trim()}”`);
  const facts = claimFacts(claim).map(([name, value]) => `${name}: ${value}`);
  return [...quotes, ...facts, claim.note, claimLink(claim, source)].filter(Boolean).join('\n');
}
