import { GRAM } from '../text/gram-index';
import type { PageText } from '../text/page-text';
import type { Passage } from './passage';

/** Units on either side of a place in which words of the context are looked for. */
const REACH = 160;

/**
 * Listens at a place: the share of a passage's context, gram by gram and rare ones counting more, that stands near it on
 * its own side, from 0 to 1. Words that were replaced in between do not matter to it, as they do to an edit distance.
 */
export function echoesAt(page: PageText, start: number, end: number): (passage: Passage) => number {
  const before = gramsIn(page, Math.max(0, start - REACH), start);
  const after = gramsIn(page, end, Math.min(page.codes.length, end + REACH));
  return ({ prefix, suffix }) => {
    const lead = echoed(page, prefix, before);
    const follow = echoed(page, suffix, after);
    const all = lead.all + follow.all;
    return all === 0 ? 0 : (lead.heard + follow.heard) / all;
  };
}

function gramsIn({ codes }: PageText, from: number, to: number): ReadonlySet<number> {
  const grams = new Set<number>();
  for (let at = from; at + GRAM <= to; at++) grams.add(keyAt(codes, at));
  return grams;
}

function echoed({ grams }: PageText, context: Uint16Array, near: ReadonlySet<number>) {
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
