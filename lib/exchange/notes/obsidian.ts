import { stringify } from 'yaml';
import { type ClaimView, claimLink, type ExportRecord, type Id, type SourceView } from '../../claims';
import { titleOf } from '../parts/source-parts';
import { claimLines } from './claim-lines';
import { asLink, asQuotation, asText } from './markdown-text';
import { sourceFacts } from './source-facts';

/** A note for Obsidian: properties on top where the file is about one source, a list of them otherwise. */
export function obsidianNote({ source, claims }: ExportRecord, alone: boolean): string {
  const ids = new Set(claims.map(claim => claim.id));
  const within = (claim: Id, label: string) =>
    ids.has(claim) ? `[[#^${blockId(claim)}|${asText(label)}]]` : null;
  const title = `# ${asText(titleOf(source))}`;
  const head = alone ? [frontMatter(source), title] : [title, factList(source)];
  return `${[...head, source.note, ...claims.map(claim => block(claim, source, within))].filter(Boolean).join('\n\n')}\n`;
}

const frontMatter = (source: SourceView) => `---\n${stringify(sourceFacts(source))}---`;

function factList(source: SourceView): string {
  const facts = Object.entries(sourceFacts(source)).filter(([name]) => name !== 'title');
  const shown = (name: string, value: string | string[]) => {
    if (name === 'tags')
      return [value]
        .flat()
        .map(tag => `#${tag}`)
        .join(' ');
    const text = [value].flat().join(', ');
    return name === 'source' ? asLink(text, text) : asText(text);
  };
  return facts.map(([name, value]) => `- **${name}:** ${shown(name, value)}`).join('\n');
}

function block(
  claim: ClaimView,
  source: SourceView,
  within: (claim: Id, label: string) => string | null,
): string {
  const quotes = claim.quotes.map(asQuotation).join('\n\n');
  const said = quotes ? '' : asText(claim.statement);
  const address = claimLink(claim, source);
  const lines = claimLines(claim, within)
    .filter(([name]) => !said || name !== 'Claim')
    .map(([name, value]) => `- **${name}:** ${value}`);
  if (address && quotes) lines.push(`- ${asLink('Open the text', address)}`);
  const list = lines.join('\n');
  const first = quotes || said || claim.note || list;
  // Obsidian wants the id of a quotation on a line of its own after it, with an empty line on either side. Whatever stands
  // before an id is what it names, so a claim without a quote begins with its own words.
  const rest = [list, claim.note].filter(part => part && part !== first);
  return [first, `^${blockId(claim.id)}`, ...rest].filter(Boolean).join('\n\n');
}

/** The same for a claim in every export: links to the block go on working when it is written again. */
const blockId = (claim: Id) => `claim-${claim.slice(-12)}`;
