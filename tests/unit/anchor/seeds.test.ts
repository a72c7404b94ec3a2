import { describe, expect, test } from 'vitest';
import { runNow } from '../../../lib/anchor/slices';
import { codesOf } from '../../../lib/anchor/text/fold';
import { PageText } from '../../../lib/anchor/text/page-text';
import { Passage } from '../../../lib/anchor/text-search/passage';
import { SeedFinder } from '../../../lib/anchor/text-search/seeds';

const BEFORE = 'The ferry leaves the harbour at six and is back by noon. ';
const AFTER = ' In summer there are ten times as many guests as houses.';
const NEWS = 'Storm warning for all outer islands, no crossing is to begin before Thursday. ';

/** What is found of a quote that stood between two sentences, in a page of today. */
function seedsOf(exact: string, today: string) {
  const page = runNow(PageText.of(today));
  return new SeedFinder(page).find(new Passage({ exact, prefix: BEFORE, suffix: AFTER }));
}
const unitsOf = (text: string): number => codesOf(text).length;

describe('where a changed quote may start', () => {
  const exact = 'Twelve people work on the old boat all year round.';

  test('is told by the words that it kept', () => {
    const today = NEWS + BEFORE + exact.replace('Twelve', 'Thirteen') + AFTER;
    const [[first]] = seedsOf(exact, today);
    expect(Math.abs((first?.start ?? 0) - unitsOf(NEWS + BEFORE))).toBeLessThan(4);
  });

  test('is not told by its context alone', () => {
    const [together, alone] = seedsOf(exact, BEFORE + NEWS + AFTER);
    expect([together, alone]).toEqual([[], []]);
  });

  test('is told by its context alone where it has too few words to say anything', () => {
    const [[first]] = seedsOf('Twelve work.', `${NEWS}${BEFORE}Some toil.${AFTER}`);
    expect(Math.abs((first?.start ?? 0) - unitsOf(NEWS + BEFORE))).toBeLessThan(4);
  });
});

describe('words that have left their context', () => {
  const short = 'a school, forty houses and one shop';
  const today = BEFORE + AFTER + NEWS.repeat(3) + short.replace('forty', 'thirty');

  test('are asked alone, too', () => {
    const [, [first]] = seedsOf(short, today);
    expect(Math.abs((first?.start ?? 0) - unitsOf(BEFORE + AFTER + NEWS.repeat(3)))).toBeLessThan(4);
  });

  test('are not where there are enough of them to be heard', () => {
    const long = `${short}, which the guests have to share with everybody else`;
    const [together, alone] = seedsOf(long, today);
    expect(together.length).toBeGreaterThan(0);
    expect(alone).toEqual([]);
  });
});

test('one search leaves nothing behind for the next', () => {
  const exact = 'Twelve people work on the old boat all year round.';
  const seeds = new SeedFinder(runNow(PageText.of(NEWS + BEFORE + exact + AFTER)));
  const passage = new Passage({ exact, prefix: BEFORE, suffix: AFTER });
  expect(seeds.find(passage)).toEqual(seeds.find(passage));
});
