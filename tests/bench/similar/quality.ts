import { compare, SHOWN_FROM } from '../../../lib/similar/compare';
import { profileOf } from '../../../lib/similar/profile';
import { figuresIn } from '../../../lib/suggest';
import pairs from '../../fixtures/similar/pairs.json';

export type Half = 'tune' | 'measure';
type Judge = (a: string, b: string) => { shown: boolean; contradicts: boolean };

/** Pairs of one class go to the halves in turn: rules and numbers are chosen on one, and only measured on the other. */
const halves = (() => {
  const seen = new Map<string, number>();
  return pairs.map(pair => {
    const number = (seen.get(pair.is) ?? 0) + 1;
    seen.set(pair.is, number);
    const half: Half = number % 2 === 1 ? 'tune' : 'measure';
    return { ...pair, half };
  });
})();

const profile = (text: string) => profileOf({ text, figures: figuresIn(text) });

/** Ours, and what a reader would otherwise have: words in common. */
export const JUDGES: Record<string, Judge> = {
  ours: (a, b) => {
    const { score, contradicts } = compare(profile(a), profile(b));
    return { shown: score >= SHOWN_FROM, contradicts };
  },
  'half the words in common': (a, b) => ({ shown: jaccard(a, b) >= 0.5, contradicts: false }),
  'a third of the words in common': (a, b) => ({ shown: jaccard(a, b) >= 1 / 3, contradicts: false }),
};

function jaccard(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [one, other] = [words(a), words(b)];
  const both = [...one].filter(word => other.has(word)).length;
  return both / (one.size + other.size - both);
}

/** How a judge does on one half: of the pairs it shows, how many are the same claim, and the other way round. */
export function measure(judge: Judge, half: Half) {
  const judged = halves
    .filter(pair => pair.half === half)
    .map(pair => ({ ...pair, ...judge(pair.a, pair.b) }));
  const alike = judged.filter(({ is }) => is === 'same' || is === 'contradicts');
  const shown = judged.filter(pair => pair.shown);
  const right = alike.filter(pair => pair.shown);
  const contradicting = right.filter(({ is }) => is === 'contradicts');
  const others = judged.filter(({ is }) => is === 'topic' || is === 'unrelated');
  const agreeing = right.filter(({ is }) => is === 'same');
  return {
    pairs: judged.length,
    precision: right.length / shown.length,
    recall: right.length / alike.length,
    contradictionsSeen: contradicting.filter(pair => pair.contradicts).length / contradicting.length,
    /** Pairs about different things that are shown as contradicting each other. */
    otherThings: others.filter(pair => pair.shown && pair.contradicts).length,
    falseContradictions: agreeing.filter(pair => pair.contradicts).length / agreeing.length,
  };
}

/** Texts of different pairs, each with each: how many are shown of how many. Few of them are alike, by chance of writing. */
export function acrossPairs(judge: Judge) {
  let shown = 0;
  let compared = 0;
  for (const [i, { a }] of halves.entries()) {
    for (const { b } of halves.slice(0, i)) {
      compared += 1;
      if (judge(a, b).shown) shown += 1;
    }
  }
  return { compared, shown };
}
