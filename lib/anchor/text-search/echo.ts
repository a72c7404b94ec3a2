import { GRAM } from '../text/gram-index';
import type { PageText } from '../text/page-text';
import type { Passage } from './passage';

/** Units on either side of a place in which words of the context are looked for. */
const REACH = 160;

/**
 * The share of a passage's context, gram by gram and rare ones counting more, that stands near a place on its own
 * side, from 0 to 1. Words that were replaced in between do not matter to it, as they do to an edit distance.
 */
export function echoAt(page: PageText, start: number, end: number, { prefix, suffix }: Passage): number {
  const before = echoed(page, prefix, Math.max(0, start - REACH), start);
  const after = echoed(page, suffix, end, Math.min(page.codes.length, end + REACH));
  const all = before.all + after.all;
  return all === 0 ? 0 : (before.heard + after.heard) / all;
}

function echoed({ codes, grams }: PageText, context: Uint16Array, from: number, to: number) {
  const near = new Set<number>();
  for (let at = from; at + GRAM <= to; at++) near.add(keyAt(codes, at));
  let all = 0;
  let heard = 0;
  for (let at = 0; at + GRAM <= context.length; at++) {
    const weight = 1 / Math.sqrt(1 + grams.count(context, at));
    all += weight;
    if (near.has(keyAt(context, at))) heard += weight;
  }
  return { all, heard };
}

/** One number of 30 bits, which is kept as it is in a set, for a gram; two that share it are rare enough. */
const keyAt = (codes: Uint16Array, at: number): number =>
  (Math.imul(((codes[at] ?? 0) << 16) ^ (codes[at + 1] ?? 0), 0x9e3779b1) ^
    (((codes[at + 2] ?? 0) << 16) | (codes[at + 3] ?? 0))) &
  0x3fffffff;
