import { describe, expect, it } from 'vitest';
import { compare, SHOWN_FROM } from '../../../lib/similar/compare';
import { profileOf } from '../../../lib/similar/profile';
import { figuresIn } from '../../../lib/suggest';

const profile = (text: string) => profileOf({ text, figures: figuresIn(text) });
const between = (a: string, b: string) => compare(profile(a), profile(b));

describe('who says so is no part of what is said', () => {
  const plain = 'The dam in Olm leaks 40 litres a second.';
  it.each([
    'The dam in Olm leaks 90 litres a second, the board said.',
    'The dam in Olm leaks 90 litres a second, the water board said on Monday in a letter to the town.',
    'The dam in Olm leaks 90 litres a second, said Mara Lind of the University of Tema.',
    'The dam in Olm leaks 90 litres a second, according to a spokesman for the ministry.',
    'According to the annual report of the regulator, the dam in Olm leaks 90 litres a second.',
    '“The dam in Olm leaks 90 litres a second,” the chief engineer told reporters.',
    'The dam in Olm, the water board said, leaks 90 litres a second.',
  ])('%s', told => {
    const { score, contradicts, differing } = between(plain, told);
    expect(score).toBeGreaterThanOrEqual(SHOWN_FROM);
    expect(contradicts).toBe(true);
    expect(differing).toEqual({ here: '40 litres', there: '90 litres' });
  });

  it('but companies that say the like of themselves are two', () => {
    const [one, other] = [
      'Profits rose by 12 per cent, Olm Grid said.',
      'Profits rose by 14 per cent, Tema Rail said.',
    ];
    const without = between('Profits rose by 12 per cent.', 'Profits rose by 14 per cent.').score;
    expect(between(one as string, other as string).score).toBeLessThan(without);
  });
});

describe('what one denies and the other says', () => {
  it.each([
    ['The dam in Olm leaked in May.', 'The dam in Olm did not leak in May.'],
    ['The dam in Olm leaked in May.', 'The dam in Olm didn’t leak in May.'],
    ['The dam in Olm leaked in May.', 'The dam in Olm never leaked in May.'],
    ['Rents in Olm rose last year.', 'Rents in Olm did not increase last year.'],
    ['The mayor of Olm took money from builders.', 'The mayor of Olm denied taking money from builders.'],
    ['The bridge in Olm is closed to lorries.', 'The bridge in Olm is no longer closed to lorries.'],
  ])('contradict each other: %s / %s', (one, other) => {
    expect(between(one, other)).toMatchObject({ contradicts: true, differing: null });
    expect(between(other, one).contradicts).toBe(true);
    expect(between(one, other).score).toBeGreaterThanOrEqual(SHOWN_FROM);
  });

  it.each([
    ['both deny it', 'The dam in Olm did not leak in May.', 'The dam in Olm never leaked in May.'],
    ['both ways are not gone', 'Rents in Olm did not rise last year.', 'Rents in Olm fell last year.'],
    ['it is said of two things', 'Crime in Olm did not rise last year.', 'Rents in Olm rose last year.'],
    ['it is said of another word', 'The dam in Olm leaked, not the pipe.', 'The dam in Olm leaked in May.'],
    ['nothing is denied', 'Not only the dam in Olm leaked in May.', 'The dam in Olm leaked in May.'],
    ['less is not none', 'No fewer than 40 boats sank in Olm.', 'In Olm 43 boats sank.'],
  ])('%s: no contradiction', (_, one, other) => {
    expect(between(one, other).contradicts).toBe(false);
    expect(between(other, one).contradicts).toBe(false);
  });
});

describe('figures of two things of one sort', () => {
  it.each([
    ['A fire in Olm killed three people.', 'A fire in Tema killed eleven people.'],
    [
      'A fire in the Aster hotel in Olm killed 3 people.',
      'A fire in the Borea hotel in Olm killed 11 people.',
    ],
    ['Metro line 6 in Olm is 14 km long.', 'Metro line 2 in Olm is 22 km long.'],
    ['Flight 212 of Olm Air had 140 passengers.', 'Flight 87 of Olm Air had 96 passengers.'],
  ])('%s / %s', (one, other) => {
    expect(between(one, other).score).toBeLessThan(SHOWN_FROM);
  });

  it('whichever unit they are told in', () => {
    const long = (length: string) => `The tunnel between Olm and Tema is ${length} long.`;
    const [same, apart] = [
      between(long('62 miles'), long('100 km')),
      between(long('62 miles'), long('90 km')),
    ];
    for (const { score } of [same, apart]) expect(score).toBeGreaterThanOrEqual(SHOWN_FROM);
    expect(same.contradicts).toBe(false);
    expect(apart).toMatchObject({ contradicts: true, differing: { here: '62 miles', there: '90 km' } });
  });
});
