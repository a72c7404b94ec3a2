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
    ['62 miles', '120 km'],
    ['20 lb', '20 kg'],
    ['90 °F', '90 °C'],
    ['12 lakh people', '12 million people'],
    ['250 acres', '250 hectares'],
    ['36 hours', '3 days'],
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
    ['62 miles', '100 km'],
    ['5 feet', '1.5 m'],
    ['20 lb', '9 kg'],
    ['20 tons', '18.5 tonnes'],
    ['90 °F', '32 °C'],
    ['2 °C more', '3.6 °F more'],
    ['12 lakh people', '1.2 million people'],
    ['Rs 45 crore', '450 million rupees'],
    ['250 acres', '101 hectares'],
    ['75 mph', '120 km/h'],
    ['72 hours', '3 days'],
    ['1.2 GW', '1,200 MW'],
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
