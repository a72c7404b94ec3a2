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
