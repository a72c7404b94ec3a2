import type { ExportRecord } from '../../claims';
import type { ExportOptions, Records } from '../exporter';
import { isRightToLeft } from '../parts/direction';
import { escaped } from '../parts/html-text';
import { listHtml, PAGE_END, pageStart } from './list';
import { cite } from './processor';
import { htmlOf, type Run } from './rich-text';

/**
 * Each quote with its citation as it stands in a running text, then the list of works. What tells citations apart
 * (2026a, 2026b) shows only when all sources are known, so sources and quotes are held until then.
 */
export async function* write(records: Records, { style = 'apa' }: ExportOptions): AsyncIterable<string> {
  const held: (Pick<ExportRecord, 'source'> & { quotes: string[] })[] = [];
  for await (const { source, claims } of records) {
    held.push({ source, quotes: claims.flatMap(claim => claim.quotes).filter(quote => quote.trim()) });
  }
  const cited = await cite(
    held.map(({ source }) => source),
    style,
  );
  yield pageStart('Quotations');
  yield '<h1>Quotations</h1>\n';
  for (const [index, { source, quotes }] of held.entries()) {
    const citation = cited.inText[index] ?? [];
    for (const quote of quotes) yield quotation(quote, citation, source.fields.language);
  }
  yield* listHtml(cited.entries, style);
  yield PAGE_END;
}

function quotation(quote: string, citation: readonly Run[], language: string | undefined): string {
  const paragraphs = quote.split(/\n\s*\n/).map(part => escaped(part.replace(/\s+/g, ' ').trim()));
  const told = language ? ` lang="${escaped(language)}"` : '';
  const [last = '', ...before] = paragraphs.filter(Boolean).reverse();
  const whole = [...before.reverse().map(part => `“${part}`), `“${last}”`];
  const html = whole.map(part => `<bdi${told}>${part}</bdi>`);
  // Words in `bdi` do not count where a browser finds the direction by itself.
  const direction = isRightToLeft(quote) ? 'rtl' : 'ltr';
  return `<blockquote dir="${direction}"><p>${html.join('</p>\n<p>')} <bdi lang="en">${htmlOf(citation)}</bdi></p></blockquote>\n`;
}
