import type { Selectors } from '../claims';
import { type CollectedText, collectText } from './dom/collect';
import { spanOf } from './dom/points';
import { runNow } from './slices';
import { PageText } from './text/page-text';
import { readable, trimToShown } from './text/reading';
import type { Span } from './text/span';
import { textDirective } from './text-describe/fragment';
import { quoteOf, rivalsOf } from './text-describe/quoting';

interface Chosen extends Span {
  readonly text: string;
}

/** The chosen text: what is shown of it or, if nothing is, what is hidden. */
function choose({ shown, hidden }: CollectedText, range: Range): Chosen {
  for (const layer of [shown, hidden]) {
    const { start, end } = spanOf(layer, range);
    if (start < end) return { text: layer.text, ...trimToShown(layer.text, start, end) };
  }
  return { text: '', start: 0, end: 0 };
}

/**
 * Describes a passage so that `locate` finds it again, also after the page has changed.
 * Never throws; a range that holds no text under `root` gives an empty quote, which is found nowhere.
 */
export function describe(root: Node, range: Range): Selectors {
  const { text, start, end } = choose(runNow(collectText(root)), range);
  if (start === end) return { quote: { exact: '', prefix: '', suffix: '' } };
  const page = runNow(PageText.of(text));
  const quote = quoteOf(text, { start, end });
  return {
    quote,
    position: { start, end },
    rivals: rivalsOf(page, { start, end }, quote),
    fragment: textDirective(page, { start, end }),
  };
}

/** What the reader sees before and after a range, up to `length` units each, with a line feed between blocks. */
export function textAround(root: Node, range: Range, length: number): { before: string; after: string } {
  const { text, start, end } = choose(runNow(collectText(root)), range);
  return {
    before: readable(text.slice(Math.max(0, start - length), start)),
    after: readable(text.slice(end, end + length)),
  };
}

/** The text of a range as the reader sees it: without hidden text, with a line feed between blocks. */
export function textOf(root: Node, range: Range): string {
  const { text, start, end } = choose(runNow(collectText(root)), range);
  return readable(text.slice(start, end));
}
