import type { SourceView } from '../../claims';
import { holdsRightToLeft } from '../parts/direction';
import { type CslItem, cslItem } from '../sources/csl-item';

/** An item as the processor is to see it: every text as words, none as markup; what no style prints left out. */
export function citedItem(source: SourceView, id: string): CslItem {
  const { abstract: _, keyword: __, license: ___, author, ...item } = cslItem(source, id);
  const texts = Object.entries(item).map(([field, value]) => [
    field,
    typeof value === 'string' ? asWords(value, ISOLATED.has(field)) : value,
  ]);
  const names = author?.map(name =>
    Object.fromEntries(Object.entries(name).map(([part, value]) => [part, asWords(value, false)])),
  );
  return {
    ...Object.fromEntries(texts),
    ...(names && { author: names }),
    title: source.fields.title ? asWords(source.fields.title, true) : untitled(source),
  };
}

/** Fields that stand between others in an entry, so that their direction must not reach beyond them. */
const ISOLATED = new Set(['title', 'container-title', 'publisher']);

/**
 * The processor takes `<i>` and its like in a field for markup. A word joiner after the sign keeps it from that; `runsOf`
 * takes it away again. Isolates are ours alone, so that they come in pairs.
 */
function asWords(text: string, isolated: boolean): string {
  const words = text
    .replace(/[\u2060\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('<', '<\u2060');
  return isolated && holdsRightToLeft(words) ? `\u2068${words}\u2069` : words;
}

/** Styles put a description in brackets where there is no title. The markup keeps the processor from changing a host's case. */
function untitled({ address }: SourceView): string {
  const host = URL.canParse(address) ? asWords(new URL(address).host, false) : '';
  return host ? `[Untitled page at <span class="nocase">${host}</span>]` : '[Untitled]';
}
