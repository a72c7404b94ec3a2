import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import approxSearch from 'approx-string-match';
import * as textQuote from 'dom-anchor-text-quote';
import { describe, locate } from '../../../lib/anchor';
import type { Selectors } from '../../../lib/claims';

export interface Engine<T = unknown> {
  describe(root: HTMLElement, range: Range): T | Promise<T>;
  locate(root: HTMLElement, wanted: readonly T[]): Promise<(Answer | null)[]>;
}

/** Where a quote is, and whether its words are said to have changed, by an engine that says so. */
interface Answer {
  range: Range;
  match?: 'exact' | 'changed';
}

const ours: Engine<Selectors> = {
  describe,
  locate,
};

const apache: Engine<Awaited<ReturnType<typeof describeTextQuote>>> = {
  describe: (root, range) => describeTextQuote(range, root),
  async locate(root, wanted) {
    const found: (Answer | null)[] = [];
    for (const selector of wanted) {
      const first = await createTextQuoteSelectorMatcher(selector)(root).next();
      found.push(first.done ? null : { range: asRange(first.value) });
    }
    return found;
  },
};

function asRange(range: Range | globalThis.Range): Range {
  return range;
}

const domAnchor: Engine<textQuote.Selector> = {
  describe: (root, range) => textQuote.fromRange(root, range),
  locate: async (root, wanted) =>
    wanted.map(selector => {
      try {
        const range = textQuote.toRange(root, selector);
        return range && { range };
      } catch {
        return null;
      }
    }),
};

interface Plain {
  exact: string;
  prefix: string;
  suffix: string;
  at: number;
}

/** The plain way: approximate search in `textContent`, then scored by context and distance. */
const approximate: Engine<Plain> = {
  describe(root, range) {
    const before = root.ownerDocument.createRange();
    before.selectNodeContents(root);
    before.setEnd(range.startContainer, range.startOffset);
    const at = before.toString().length;
    const exact = range.toString();
    const text = root.textContent ?? '';
    return {
      exact,
      at,
      prefix: text.slice(Math.max(0, at - 32), at),
      suffix: text.slice(at + exact.length).slice(0, 32),
    };
  },
  async locate(root, wanted) {
    const text = root.textContent ?? '';
    return wanted.map(({ exact, prefix, suffix, at }) => {
      const matches = approxSearch(text, exact, Math.min(256, Math.floor(exact.length / 2)));
      const likeness = (part: string, of: string): number =>
        of === ''
          ? 1
          : 1 -
            Math.min(...approxSearch(part, of, of.length).map(({ errors }) => errors), of.length) / of.length;
      const scored = matches.map(({ start, end, errors }) => ({
        start,
        end,
        score:
          50 * (1 - errors / exact.length) +
          20 * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
          20 * likeness(text.slice(end, end + suffix.length), suffix) +
          2 * (1 - Math.abs(start - at) / text.length),
      }));
      const best = scored.sort((a, b) => b.score - a.score)[0];
      return best ? { range: rangeAt(root, best.start, best.end) } : null;
    });
  },
};

function rangeAt(root: HTMLElement, start: number, end: number): Range {
  const range = root.ownerDocument.createRange();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let total = 0;
  let started = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!started && total + node.length > start) {
      range.setStart(node, start - total);
      started = true;
    }
    if (started && total + node.length >= end) {
      range.setEnd(node, end - total);
      break;
    }
    total += node.length;
  }
  return range;
}

export const ENGINES: Record<string, Engine> = {
  ours: ours as Engine,
  'dom-anchor-text-quote': domAnchor as Engine,
  'apache-annotator': apache as Engine,
  'approx-string-match': approximate as Engine,
};
