import type { Span } from '../text/span';
import type { Layer, Run } from './collect';

/** Index of the first run for which `test` holds, when it holds for all runs after it too. */
function firstRun(runs: readonly Run[], test: (run: Run) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && test(run)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last run that starts at or before `offset`. */
export function runAt(runs: readonly Run[], offset: number): number {
  return Math.max(0, firstRun(runs, run => run.start > offset) - 1);
}

/** The part of the layer that lies in `range`; empty when none does or the range belongs to another tree. */
export function spanOf({ runs }: Layer, range: Range): Span {
  const first = runs[0];
  if (!first || first.node.getRootNode() !== range.startContainer.getRootNode()) return { start: 0, end: 0 };
  const from = firstRun(runs, ({ node }) => range.comparePoint(node, node.length) >= 0);
  const to = firstRun(runs, ({ node }) => range.comparePoint(node, 0) > 0) - 1;
  const head = runs[from];
  const tail = runs[to];
  if (!head || !tail || to < from) return { start: 0, end: 0 };
  const start = head.start + (head.node === range.startContainer ? range.startOffset : 0);
  const end = tail.start + (tail.node === range.endContainer ? range.endOffset : tail.node.length);
  return { start, end: Math.max(start, end) };
}

/** A stretch of a layer as ranges. */
export interface Painted {
  /** From the first to the last character. */
  range: Range;
  /** The same without the text that is skipped between. */
  ranges: Range[];
}

/** `null` when the span is empty or the page has changed under the layer. */
export function rangesOf({ root, runs }: Layer, { start, end }: Span): Painted | null {
  const from = runAt(runs, start);
  const page = root.getRootNode();
  const ranges: Range[] = [];
  let piece: Range | null = null;
  for (let at = from; at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    const head = Math.max(0, start - run.start);
    const tail = Math.min(run.node.length, end - run.start);
    if (head >= tail) continue;
    if (!piece || run.afterGap) {
      piece = run.node.ownerDocument.createRange();
      piece.setStart(run.node, head);
      ranges.push(piece);
    }
    piece.setEnd(run.node, tail);
  }
  const first = ranges[0];
  if (!first || !piece) return null;
  if ([first.startContainer, piece.endContainer].some(node => node.getRootNode() !== page)) return null;
  const range = first.cloneRange();
  range.setEnd(piece.endContainer, piece.endOffset);
  return { range, ranges };
}
