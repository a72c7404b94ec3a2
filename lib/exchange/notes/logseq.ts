import { type ClaimView, claimLink, type ExportRecord, type Id, type SourceView } from '../../claims';
import { titleOf } from '../parts/source-parts';
import { claimLines } from './claim-lines';
import { asLink, asText, indent } from './markdown-text';
import { sourceFacts } from './source-facts';

/** A page for Logseq: everything is a block; page properties on top where the file is about one source. */
export function logseqPage({ source, claims }: ExportRecord, alone: boolean): string {
  const ids = new Set(claims.map(claim => claim.id));
  const within = (claim: Id) => (ids.has(claim) ? `((${claim}))` : null);
  const notes = source.note ? [asBlock(source.note)] : [];
  const blocks = [...notes, ...claims.map(claim => block(claim, source, within))];
  const facts = properties(source, alone);
  if (alone) return `${facts}\n\n${blocks.join('\n')}\n`;
  const title = `- # ${asText(titleOf(source))}\n${indent(facts, '  ')}`;
  return `${[title, ...blocks.map(each => indent(each, '  '))].join('\n')}\n`;
}

function properties(source: SourceView, withTitle: boolean): string {
  const facts = Object.entries(sourceFacts(source)).filter(([name]) => withTitle || name !== 'title');
  return facts.map(([name, value]) => `${name}:: ${[value].flat().map(asProperty).join(', ')}`).join('\n');
}

function block(claim: ClaimView, source: SourceView, within: (claim: Id) => string | null): string {
  const lines = claim.quotes.flatMap(quote => quote.trim().split(/\n+/)).map(line => `> ${asText(line)}`);
  const facts = claimLines(claim, within).map(([name, value]) => `${name.toLowerCase()}:: ${value}`);
  const address = claimLink(claim, source);
  const link = address ? [`link:: ${asLink('Open the text', address)}`] : [];
  const [first = asText(claim.statement || 'Remark'), ...rest] = lines;
  // Logseq names blocks by UUID, so the claim's own id is the stable one.
  const body = [first, ...rest, `id:: ${claim.id}`, ...once(facts), ...link];
  const note = claim.note ? `\n${indent(asBlock(claim.note), '  ')}` : '';
  return `- ${body.join('\n  ')}${note}`;
}

/** Properties of one name become one: a block holds each name once. */
function once(facts: string[]): string[] {
  const merged = new Map<string, string[]>();
  for (const fact of facts) {
    const [name = '', value = ''] = fact.split(/:: (.*)/s);
    merged.set(name, [...(merged.get(name) ?? []), value]);
  }
  return [...merged].map(([name, values]) => `${name}:: ${values.join('; ')}`);
}

/** The reader's own Markdown as one block. */
const asBlock = (text: string) => `- ${indent(text.trim(), '  ').trimStart()}`;

const asProperty = (text: string) => text.replace(/\s+/g, ' ').trim();
