import { authorName, type ClaimView, claimLink, type ExportRecord, type SourceView } from '../../claims';
import type { ExportOptions, Records } from '../exporter';
import { claimFacts, linkText } from '../parts/claim-note';
import { dayOf } from '../parts/date-parts';
import { escaped, link, linked } from '../parts/html-text';
import { citedAddress, containerOf, titleOf } from '../parts/source-parts';
import { STYLE } from './html-style';

/** One page that needs nothing else: no script, nothing loaded; good on paper too. */
export async function* write(records: Records, { now }: ExportOptions): AsyncIterable<string> {
  yield `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Claimlight">
<title>Claims, ${dayOf(now)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
  for await (const record of records) yield article(record);
  yield '</body>\n</html>\n';
}

function article({ source, claims }: ExportRecord): string {
  const language = source.fields.language ? ` lang="${escaped(source.fields.language)}"` : '';
  return `<article${language} dir="auto">
<header>
<h1 dir="auto">${escaped(titleOf(source))}</h1>
<p class="source">${sourceLine(source)}</p>
${paragraphs(source.note, 'note')}${tags(source.tags)}</header>
${claims.map(claim => section(claim, source)).join('')}</article>
`;
}

function sourceLine(source: SourceView): string {
  const { fields, accessed } = source;
  const address = citedAddress(source);
  const parts = [
    fields.authors?.map(authorName).map(escaped).join(', '),
    containerOf(fields) && `<cite>${escaped(containerOf(fields) ?? '')}</cite>`,
    fields.published && dayOf(fields.published),
    address && link(address, address),
    `read ${dayOf(accessed)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function section(claim: ClaimView, source: SourceView): string {
  const { quotes, note, id, evidenceFor = [] } = claim;
  const facts = [
    ...claimFacts(claim).filter(([name]) => name !== 'Tags'),
    ...evidenceFor.map(to => ['Evidence for', linkText(to)] as const),
  ];
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd dir="auto">${linked(value)}</dd>\n`);
  const address = claimLink(claim, source);
  const open = address ? `<p class="open">${link(address, 'Open the text')}</p>\n` : '';
  return `<section id="claim-${escaped(id)}">
${quotes.map(quote => `<blockquote dir="auto">${paragraphs(quote)}</blockquote>\n`).join('')}${
  list.length > 0 ? `<dl>\n${list.join('')}</dl>\n` : ''
}${paragraphs(note, 'note')}${tags(claim.tags)}${open}</section>
`;
}

function paragraphs(text: string, name?: string): string {
  const found = text.split(/\n\s*\n/).filter(part => part.trim());
  const attribute = name ? ` class="${name}"` : '';
  return found.map(part => `<p${attribute} dir="auto">${escaped(part.trim())}</p>\n`).join('');
}

function tags(names: readonly string[]): string {
  if (names.length === 0) return '';
  return `<ul class="tags">${names.map(name => `<li dir="auto">${escaped(name)}</li>`).join('')}</ul>\n`;
}
