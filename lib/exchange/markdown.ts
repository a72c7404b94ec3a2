import { stringify } from 'yaml';
import { authorName, type ClaimView, claimLink, type ExportRecord, type SourceView } from '../claims';
import type { Exporter } from './exporter';

/** One section a source: front matter, then its claims in page order, each as a quotation with what the reader says of it. */
export const markdown: Exporter = {
  id: 'markdown',
  label: 'Markdown',
  mime: 'text/markdown',
  extension: 'md',
  async *write(records) {
    let separator = '';
    for await (const record of records) {
      yield separator + section(record);
      separator = '\n\n';
    }
  },
};

function section({ source, claims }: ExportRecord): string {
  const title = `# ${asText(source.fields.title ?? source.address)}`;
  const note = source.note ? [source.note] : [];
  return `${[frontMatter(source), title, ...note, ...claims.map(claim => block(claim, source))].join('\n\n')}\n`;
}

function frontMatter({ fields, address, accessed, tags }: SourceView): string {
  const entries = {
    title: fields.title,
    source: fields.canonical ?? address,
    author: fields.authors?.map(authorName),
    site: fields.site ?? fields.publication,
    published: fields.published,
    accessed: accessed.slice(0, 10),
    doi: fields.doi,
    tags: tags.length > 0 ? tags.map(tagName) : undefined,
  };
  const known = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  return `---\n${stringify(known)}---`;
}

function block(claim: ClaimView, source: SourceView): string {
  const quotes = claim.quotes.map(quote =>
    quote
      .trim()
      .split(/\n+/)
      .map(line => `> ${asText(line)}`)
      .join('\n>\n'),
  );
  const link = `[Open the text](${linkTo(claim, source)})`;
  const facts = [
    claim.statement && `**Claim:** ${asText(claim.statement)}`,
    claim.kind && `**Kind:** ${claim.kind}`,
    claim.speaker &&
      `**Speaker:** ${asText([claim.speaker.name, claim.speaker.role].filter(Boolean).join(', '))}`,
    claim.said && `**Said:** ${claim.said}`,
    claim.status !== 'unchecked' &&
      `**Status:** ${asText([claim.status, claim.statusNote].filter(Boolean).join(', '))}`,
    claim.tags.length > 0 && `**Tags:** ${claim.tags.map(tag => `#${tagName(tag)}`).join(' ')}`,
  ].filter(Boolean);
  const list = facts.map(fact => `- ${fact}`);
  const parts = [quotes.join('\n\n'), [...list, `- ${link}`].join('\n'), claim.note];
  return parts.filter(Boolean).join('\n\n');
}

/** The address that opens the page at the claim's words, safe inside a Markdown link. */
function linkTo(claim: ClaimView, source: SourceView): string {
  return (claimLink(claim, source) ?? source.address)
    .replace(/[()\s<>]/g, encodeURIComponent)
    .replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
}

/** A tag as Markdown tools read it: no spaces, nothing that ends a tag. */
function tagName(tag: string): string {
  return tag.trim().replace(/[^\p{L}\p{M}\p{N}/_-]+/gu, '-');
}

/** What came from a page or a person is text, whatever it looks like. */
function asText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1');
}
