import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { isDense } from './reading-time';

export type Parsed = NonNullable<ReturnType<Readability['parse']>>;

/**
 * What Readability makes of a copy of the page; null where it sees no article. The live page is only read. Throws what
 * Readability throws.
 */
export function parse(document: Document): Parsed | null {
  const body = document.body?.textContent ?? '';
  const limits = isDense(body) ? { minContentLength: 60 } : {};
  if (!isProbablyReaderable(document, limits)) return null;
  const copy = document.cloneNode(true);
  // 9 = DOCUMENT_NODE; `instanceof Document` would be false for the document of another frame.
  if (copy.nodeType !== 9) return null;
  return new Readability(copy as Document).parse();
}
