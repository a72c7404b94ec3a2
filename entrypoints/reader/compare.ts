import { diffArrays } from 'diff';

/** A paragraph as it was and as it is; one that came or went is empty on one side. */
export interface Pair {
  before: string;
  now: string;
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, figcaption, td, th, blockquote';

/** The paragraphs of a text, in order; a block that holds others counts as these. */
export function blocksOf(root: Element): string[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(block => !block.querySelector(BLOCKS));
  const texts = blocks.map(block => (block.textContent ?? '').replace(/\s+/gu, ' ').trim());
  return texts.filter(Boolean);
}

/** Pairs the paragraphs of two copies: those that stayed with themselves, and those changed between them in their order. */
export function compareBlocks(before: readonly string[], now: readonly string[]): Pair[] {
  const parts = diffArrays([...before], [...now]);
  const pairs: Pair[] = [];
  parts.forEach(({ added, removed, value }, index) => {
    if (added && parts[index - 1]?.removed) return;
    const next = parts[index + 1];
    if (removed && next?.added) {
      const length = Math.max(value.length, next.value.length);
      for (let i = 0; i < length; i++) pairs.push({ before: value[i] ?? '', now: next.value[i] ?? '' });
    } else {
      for (const text of value) pairs.push({ before: added ? '' : text, now: removed ? '' : text });
    }
  });
  return pairs;
}
