import { expect, it } from 'vitest';
import { choosers, ranking, reading, type Share } from '../../bench/suggest/score';
import { labelledArticles } from '../../support/suggest/labelled';

/** What the rules reach on each half, a little below: whoever changes them hears of it at once, not at the next bench. */
const LEAST = {
  precision: 0.93,
  recall: 0.74,
  figures: 0.98,
  units: 0.97,
  speaker: 0.88,
  speech: 0.94,
  kind: 0.77,
};

const part = ({ right, of }: Share) => right / of;

it.each(['tune', 'measure'] as const)('the rules are as good as they were on the half to %s', half => {
  const articles = labelledArticles(half);
  const { precision, shownRecall } = ranking(articles, choosers.Claimlight ?? (() => []));
  const is = reading(articles, () => undefined);
  const now = {
    precision: part(precision),
    recall: part(shownRecall),
    figures: Math.min(part(is.figuresFound), part(is.figuresRight)),
    units: part(is.figuresWhole),
    speaker: part(is.speakerNamed),
    speech: part(is.speech),
    kind: part(is.kind),
  };
  const worse = Object.entries(LEAST).filter(([what, least]) => now[what as keyof typeof now] < least);
  expect(worse, JSON.stringify(now)).toEqual([]);
  expect(part(is.speakerExtra)).toBeLessThan(0.08);
});
