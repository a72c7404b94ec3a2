import { describe, expect, it } from 'vitest';
import { compareFigures, isMeasure } from '../../../lib/similar/compare-figures';
import { figuresIn } from '../../../lib/suggest';
import { unitTables } from '../../../lib/suggest/en/units';

const differing = (a: string, b: string) => compareFigures(figuresIn(a), figuresIn(b)).differing;

describe('figures of one thing that cannot both be right', () => {
  it.each([
    ['4.2 %', '4.1 %'],
    ['$53 billion', '$50 billion'],
    ['$2.3B', '$2.3 million'],
    ['40 mi', '44 miles'],
    ['1,204 people', '1,284 people'],
    ['3 to 5 %', '6 to 7 %'],
    ['fewer than 15 boats', '40 boats'],
    ['300 people', '340 people'],
  ])('%s and %s', (a, b) => {
    expect(differing(a, b)).not.toBeNull();
    expect(differing(b, a)).not.toBeNull();
  });
});

describe('figures that agree', () => {
  it.each([
    ['4.2 %', '4 %'],
    ['4.25 %', '4.3 %'],
    ['1.2 million trees', '1,234,567 trees'],
    ['two thirds of it', '66 %'],
    ['a third of it', '33 %'],
    ['about $50 billion', '$53 billion'],
    ['3,000 people', '2,953 people'],
    ['3 to 5 %', '5 to 7 %'],
    ['more than 40 boats', '53 boats'],
    ['half a million people', '512,300 people'],
    ['tens of thousands of homes', '34,000 homes'],
  ])('%s and %s', (a, b) => {
    expect(differing(a, b)).toBeNull();
    expect(differing(b, a)).toBeNull();
  });
});

describe('figures of other things', () => {
  it.each([
    ['40 mi', '300 people'],
    ['12 acres', '300 people'],
    ['94 mph', '300 people'],
    ['three times', '300 people'],
    ['3 percentage points', '300 people'],
    ['97 cents', '300 people'],
    ['12 gallons', '12 km'],
  ])('%s and %s', (a, b) => {
    expect(differing(a, b)).toBeNull();
    expect(compareFigures(figuresIn(a), figuresIn(b)).otherUnits).toBe(true);
  });

  it('knows every unit that is read for a measure', () => {
    const { symbols, units, currencies } = unitTables();
    const all = [...symbols.values(), ...units.values(), ...currencies.values()];
    expect(all.filter(unit => !isMeasure(unit))).toEqual([]);
  });
});
