import type { Random } from './random';
import type { Point } from './truth';

export interface Sample {
  start: Point;
  end: Point;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const SKIPPED = 'script,style,noscript,template,textarea,select,option,head,iframe,svg,math,button';

/** Text nodes that a reader would quote from. */
export function proseNodes(root: Element, shown: boolean): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (!parent || parent.closest(SKIPPED) || text.data.trim().length < 2) continue;
    if (shown && !parent.checkVisibility({ visibilityProperty: true })) continue;
    nodes.push(text);
  }
  return nodes;
}

/** Quotes from one word to several paragraphs, most of them a sentence or two, at words' edges. */
export function sampleQuotes(root: Element, amount: number, random: Random): Sample[] {
  const all = proseNodes(root, true);
  const prose = all.filter(
    ({ data, parentElement }) => data.trim().length > 60 && !parentElement?.closest('nav,footer,header'),
  );
  const pool = prose.length > 3 ? prose : all;
  const samples: Sample[] = [];
  const taken = new Map<Text, [number, number][]>();
  const isFree = (first: number, last: number, from: number, to: number): boolean =>
    all.slice(first, last + 1).every((node, at) => {
      const start = at === 0 ? from : 0;
      const end = first + at === last ? to : node.length;
      return (taken.get(node) ?? []).every(([a, b]) => end <= a || start >= b);
    });
  for (let tries = 0; samples.length < amount && tries < amount * 20 && pool.length > 0; tries++) {
    const node = random.pick(pool);
    const words = wordsOf(node.data);
    const first = random.below(words.length);
    const from = words[first];
    if (!from) continue;
    const kind = random.next();
    const length =
      kind < 0.1
        ? 1
        : kind < 0.25
          ? 2 + random.below(4)
          : kind < 0.8
            ? 6 + random.below(25)
            : 40 + random.below(120);
    const at = all.indexOf(node);
    const end = wordsAfter(all, at, first, length);
    if (!end || !areNeighbours(node, end.node) || (kind < 0.1 && end.offset - from.index < 4)) continue;
    const last = all.indexOf(end.node);
    if (!isFree(at, last, from.index, end.offset)) continue;
    for (const one of all.slice(at, last + 1)) {
      const start = one === node ? from.index : 0;
      taken.set(one, [...(taken.get(one) ?? []), [start, one === end.node ? end.offset : one.length]]);
    }
    samples.push({ start: { node, offset: from.index }, end });
  }
  return samples;
}

/** The element that a reader would call the paragraph. */
const blockOf = (node: Node): Element | null =>
  node.parentElement?.closest(
    'p,li,h1,h2,h3,h4,h5,h6,blockquote,pre,td,th,dd,dt,figcaption,div,section,article',
  ) ?? null;

/** Whether two nodes stand in one paragraph or in two that belong together. */
function areNeighbours(one: Node, other: Node): boolean {
  const [first, last] = [blockOf(one), blockOf(other)];
  return first !== null && last !== null && (first === last || first.parentElement === last.parentElement);
}

function wordsAfter(nodes: readonly Text[], at: number, first: number, length: number): Point | null {
  let left = length;
  let from = first;
  for (const node of nodes.slice(at, at + 12)) {
    const words = wordsOf(node.data).slice(from);
    const last = words[left - 1];
    if (last) return { node, offset: last.index + last.word.length };
    left -= words.length;
    from = 0;
  }
  return null;
}

/** The words of a text; for scripts without spaces, every few characters. */
export function wordsOf(data: string): { index: number; word: string }[] {
  return [...data.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (!/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u.test(word)) return [{ index, word }];
    const parts: { index: number; word: string }[] = [];
    for (let at = 0; at < word.length; at += 3)
      parts.push({ index: index + at, word: word.slice(at, at + 3) });
    return parts;
  });
}
