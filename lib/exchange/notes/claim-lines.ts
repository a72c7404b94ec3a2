import type { ClaimView, Id, LinkView } from '../../claims';
import { speakerText } from '../parts/claim-note';
import { asLink, asText, tagName } from './markdown-text';

/** What is said of a claim, as Markdown, fact by fact. `within` makes a link to a claim of the same note. */
export function claimLines(
  claim: ClaimView,
  within: (claim: Id, label: string) => string | null,
): [name: string, value: string][] {
  const { statement, kind, speaker, said, status, statusNote, tags, links = [] } = claim;
  const facts: [string, string | null | false][] = [
    ['Claim', statement && asText(statement)],
    ['Kind', kind],
    ['Speaker', speaker && asText(speakerText(speaker))],
    ['Said', said],
    ['My verdict', status !== 'unchecked' && asText([status, statusNote].filter(Boolean).join(', '))],
    ...links.map((link): [string, string] => ['Evidence', evidence(link, within)]),
    ['Tags', tags.map(tag => `#${tagName(tag)}`).join(' ')],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function evidence({ relation, note, to }: LinkView, within: (claim: Id, label: string) => string | null) {
  const place = (to.claim && within(to.claim, to.label)) ?? elsewhere(to);
  return `${relation}: ${place}${note ? ` (${asText(note)})` : ''}`;
}

/** What stands in no block of the note: with its address, and of a claim the source that it is from. */
function elsewhere({ label, address, source }: LinkView['to']): string {
  const link = address ?? source?.address;
  const words = link ? asLink(label, link) : asText(label);
  return source ? `${words}, in ${asText(source.title)}` : words;
}
