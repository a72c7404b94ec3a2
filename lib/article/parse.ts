import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { isDense } from './reading-time';

export type Parsed = NonNullable<ReturnType<Readability['parse']>>;

/** Chinese and Japanese say in 60 characters what English says in the 140 that Readability asks of a paragraph. */
const SHORTEST_DENSE_PARAGRAPH = 60;

/**
 * What Readability makes of a copy of the page; null where it sees no article. The live page is only read. Throws what
 * Readability throws.
 */
export function parse(document: Document): Parsed | null {
  const paragraphs = [...document.querySelectorAll('p')].slice(0, 50).map(p => p.textContent ?? '');
  const limits = isDense(paragraphs.join('')) ? { minContentLength: SHORTEST_DENSE_PARAGRAPH } : {};
  if (!isProbablyReaderable(document, limits)) return null;
  const copy = document.cloneNode(true);
  // 9 = DOCUMENT_NODE; `instanceof Document` would be false for the document of another frame.
  if (copy.nodeType !== 9) return null;
  return new Readability(copy as Document).parse();
}
