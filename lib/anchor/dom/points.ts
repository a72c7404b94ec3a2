import { LINE } from '../text/reading';
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

/** The part of the layer that lies in `range`; empty when none does or the range belongs to another page. */
export function spanOf(layer: Layer, range: Range): Span {
  const { runs } = layer;
  const tree = range.startContainer.getRootNode();
  const isOneTree = !layer.isMixed && runs[0]?.tree === tree;
  const [from, to] = isOneTree ? runsIn(layer, range) : runsInTree(layer, range, tree);
  const head = runs[from];
  const tail = runs[to];
  if (!head || !tail || to < from) return { start: 0, end: 0 };
  const start = head.start + (head.node === range.startContainer ? range.startOffset : 0);
  const end = tail.start + (tail.node === range.endContainer ? range.endOffset : tail.node.length);
  return { start, end: Math.max(start, end) };
}

/** The first and the last run that a range touches, where all stand in its own tree. */
function runsIn({ runs }: Layer, range: Range): [number, number] {
  return [
    firstRun(runs, ({ node }) => range.comparePoint(node, node.length) >= 0),
    firstRun(runs, ({ node }) => range.comparePoint(node, 0) > 0) - 1,
  ];
}

/** The same where runs stand in several trees: those of trees inside the range's own count where their hosts stand. */
function runsInTree({ runs }: Layer, range: Range, tree: Node): [number, number] {
  const hosts = new Map<Node, Element | null>();
  const isTouched = (run: Run): boolean => {
    if (run.tree === tree)
      return range.comparePoint(run.node, run.node.length) >= 0 && range.comparePoint(run.node, 0) <= 0;
    const host = hosts.get(run.tree) ?? hostIn(tree, run.tree);
    hosts.set(run.tree, host);
    return host !== null && range.intersectsNode(host) && !isInside(host, range);
  };
  return [runs.findIndex(isTouched), runs.findLastIndex(isTouched)];
}

/** Whether a range begins or ends among what an element has between its tags, which is not what it shows. */
const isInside = (element: Element, { startContainer, endContainer }: Range): boolean =>
  element.contains(startContainer) || element.contains(endContainer);

/** The element of a tree inside which another tree hangs; `null` where it does not. */
function hostIn(tree: Node, inner: Node): Element | null {
  for (let root = inner; root instanceof ShadowRoot; root = root.host.getRootNode())
    if (root.host.getRootNode() === tree) return root.host;
  return null;
}

/** A stretch of a layer as ranges. */
export interface Painted {
  /** From the first to the last character or, where they stand in several trees, the first of `ranges`. */
  range: Range;
  /** The same in pieces, or itself: without the text that is skipped between, and each in one tree. */
  ranges: Range[];
}

/** Whether a text node still says what was collected of it. */
function isAsCollected({ node, start, length }: Run, text: string): boolean {
  const { data } = node;
  return (
    data.length === length &&
    (text.startsWith(data, start) || text.startsWith(data.replaceAll('\n', LINE), start))
  );
}

/** `null` when the span is empty or the page has changed under the layer. */
export function rangesOf({ root, runs, text }: Layer, { start, end }: Span): Painted | null {
  const from = runAt(runs, start);
  const page = root.getRootNode({ composed: true });
  const ranges: Range[] = [];
  const trees = new Set<Node>();
  let piece: Range | null = null;
  let tree: Node | null = null;
  for (let at = from; at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    const head = Math.max(0, start - run.start);
    const tail = Math.min(run.node.length, end - run.start);
    if (head >= tail) continue;
    if (!isAsCollected(run, text)) return null;
    if (!piece || run.afterGap || run.tree !== tree) {
      piece = run.node.ownerDocument.createRange();
      piece.setStart(run.node, head);
      ranges.push(piece);
      tree = run.tree;
      trees.add(tree);
    }
    piece.setEnd(run.node, tail);
  }
  const first = ranges[0];
  if (!first || !piece) return null;
  if ([first.startContainer, piece.endContainer].some(node => node.getRootNode({ composed: true }) !== page))
    return null;
  if (ranges.length === 1) return { range: first, ranges };
  const range = first.cloneRange();
  if (trees.size === 1) range.setEnd(piece.endContainer, piece.endOffset);
  return { range, ranges };
}
