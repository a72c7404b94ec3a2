import type { Figures } from './profile';

type Figure = Figures[number];

/** Units that measure the same, a line each, with how much of the line's first unit one of them is. */
const SAME_MEASURE = `
m:1 nm:1e-9 μm:1e-6 mm:0.001 cm:0.01 km:1000 mi:1609.344 ft:0.3048 in:0.0254 yd:0.9144
m²:1 km²:1e6 ha:10000 acres:4046.856 sq_ft:0.092903 sq_mi:2589988
l:1 ml:0.001 mL:0.001 cl:0.01 m³:1000 gal:3.785412
kg:1 mg:1e-6 g:0.001 t:1000 tons:1000 kt:1e6 Mt:1e9 lb:0.453592 oz:0.0283495
km/h:1 mph:1.609344
Wh:1 kWh:1000 MWh:1e6 GWh:1e9 TWh:1e12
W:1 kW:1000 MW:1e6 GW:1e9 TW:1e12
hours:1 minutes:0.0166667 days:24 weeks:168
years:1 months:0.0833333 decades:10 centuries:100`;

const BASES: ReadonlyMap<string, { base: string; by: number }> = new Map(
  SAME_MEASURE.trim()
    .split('\n')
    .flatMap(line => {
      const units = line.split(' ').map(part => part.split(':'));
      const base = units[0]?.[0] ?? '';
      return units.map(([unit = '', by]) => [unit.replace('_', ' '), { base, by: Number(by) }] as const);
    }),
);

/** How far a figure may be from one it was converted to, as a part of the larger: by those who convert, and by two kinds of ton. */
const ROUGH = { converted: 0.03, tons: 0.11 };

export const roughly = (a: Figure, b: Figure): number =>
  a.unit === 'tons' || b.unit === 'tons' ? ROUGH.tons : ROUGH.converted;

/**
 * Two figures of different units, each in the unit that both can be told in; none where there is no such unit. Degrees can be meant in
 * two ways: as a temperature, and as a difference of two.
 */
export function inBase(a: Figure, b: Figure): [Figure, Figure][] {
  if (a.unit === '°F' && b.unit === '°C') return inBase(b, a).map(([one, other]) => [other, one]);
  if (a.unit === '°C' && b.unit === '°F') {
    return [
      [a, changed(b, value => ((value - 32) * 5) / 9)],
      [a, changed(b, value => (value * 5) / 9)],
    ];
  }
  const [from, to] = [BASES.get(a.unit ?? ''), BASES.get(b.unit ?? '')];
  if (!from || !to || from.base !== to.base) return [];
  return [[changed(a, value => value * from.by), changed(b, value => value * to.by)]];
}

const changed = (figure: Figure, change: (value: number) => number): Figure => ({
  ...figure,
  value: change(figure.value),
  to: figure.to === null ? null : change(figure.to),
});
