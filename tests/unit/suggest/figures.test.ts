import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../lib/suggest';

type Row = [text: string, ...figures: string[]];

/** A figure in one line: approximation, value, other end, unit. */
const inShort = (text: string) =>
  figuresIn(text).map(({ value, to, unit, approximation }) =>
    [
      approximation && `${approximation}:`,
      Number(value.toPrecision(12)),
      to !== null && `to ${Number(to.toPrecision(12))}`,
      unit,
    ]
      .filter(part => part !== null && part !== false)
      .join(' '),
  );

const table = (name: string, rows: Row[]) =>
  describe(name, () => {
    it.each(rows.map(([text, ...figures]) => ({ text, figures })))('$text', ({ text, figures }) => {
      expect(inShort(text)).toEqual(figures);
    });
  });

table('digits as every country groups them', [
  ['1,234,567 trees', '1234567 trees'],
  ['1 234 567 trees', '1234567 trees'],
  ['1\u202f234\u202f567 trees', '1234567 trees'],
  ['1\u00a0234,5 kg', '1234.5 kg'],
  ["1'234'567 trees", '1234567 trees'],
  ['1’234 kg', '1234 kg'],
  ['Rs 1,23,456', '123456 INR'],
  ['1,23,45,678 votes', '12345678 votes'],
  ['12,34,567.89 kg', '1234567.89 kg'],
  ['1.234,5 kg', '1234.5 kg'],
  ['1.234.567 kg', '1234567 kg'],
  ['1,234.5 kg', '1234.5 kg'],
  ['12,5 %', '12.5 %'],
  ['0,75 l', '0.75 l'],
  ['3·5 km', '3.5 km'],
  ['٢٥٪ of it and २५ kg', '25 %', '25 kg'],
  ['١٬٢٣٤٫٥ kg', '1234.5 kg'],
  ['５０％', '50 %'],
  ['2½ cups', '2.5 cups'],
  ['½ l', '0.5 l'],
  ['5 quintillion grains', '5000000000000000000 grains'],
  ['2 quadrillion', '2000000000000000'],
]);

table('money', [
  ['$53 billion', '53000000000 USD'],
  ['US$14', '14 USD'],
  ['A$3.5m', '3500000 AUD'],
  ['£1.2bn', '1200000000 GBP'],
  ['€ 1.234,50', '1234.5 EUR'],
  ['1.234,50 €', '1234.5 EUR'],
  ['Rs 500 crore', '5000000000 INR'],
  ['Rs. 2 lakh crore', '2000000000000 INR'],
  ['₹4.6 lakh', '460000 INR'],
  ['₦53.6bn and N210bn', '53600000000 NGN', '210000000000 NGN'],
  ['KSh 1.5 million', '1500000 KES'],
  ['R4.7 billion', '4700000000 ZAR'],
  ['GH₵18.5 million', '18500000 GHS'],
  ['500 USD', '500 USD'],
  ['97 cents', '97 cents'],
  ['half a million dollars', '500000 USD'],
  ['two hundred and fifty thousand euros', '250000 EUR'],
  ['a loss of -$3 million', '-3000000 USD'],
  ['12 million pounds', '12000000 GBP'],
  ['it weighs 12 pounds', '12 lb'],
  ['N95 masks and P53', ''].slice(0, 1) as Row,
  ['$2.3B and $1.2T', '2300000000 USD', '1200000000000 USD'],
  ['£5.4b, $3tn, €7bn', '5400000000 GBP', '3000000000000 USD', '7000000000 EUR'],
  ['$500K', '500000 USD'],
  ['7.9B people', '7900000000 people'],
  ['$2 T-shirts', '2 USD'],
  ['$53 B a year', '53000000000 USD'],
  ['N$45m', '45000000 NAD'],
  ['5t of steel and room 4b', '5 t'],
  ['$.50 each', '0.5 USD'],
]);

table('shares and multiples', [
  ['more than 3%', 'more than: 3 %'],
  ['3-5 per cent', '3 to 5 %'],
  ['a third of voters', '33.3333333333 %'],
  ['two-thirds', '66.6666666667 %'],
  ['three quarters of it', '75 %'],
  ['more than half of them', 'more than: 50 %'],
  ['one in five adults', '20 %'],
  ['nine out of ten', '90 %'],
  ['up 50 basis points', '50 bp'],
  ['by 3 percentage points', '3 pp'],
  ['three times as much', '3 times'],
  ['a third of a mile', '0.333333333333 mi'],
  ['a quarter of a million people', '250000 people'],
  ['three quarters of a billion dollars', '750000000 USD'],
  ['half of a million', '500000'],
  ['half a dozen eggs', '6 eggs'],
  ['¼ of all voters', '25 %'],
  ['2 ¼ of it', '2.25'],
  ['half an hour', '0.5 hours'],
  ['the third quarter', ''].slice(0, 1) as Row,
  ['a third party', ''].slice(0, 1) as Row,
  ['in the second half', ''].slice(0, 1) as Row,
  ['1 in 5 adults', '20 %'],
  ['1 in every 8 homes', '12.5 %'],
  ['9 out of 10', '90 %'],
  ['9 out of every 10 towns', '90 %'],
  ['.5 percent', '0.5 %'],
  ['rose (.25%) in June', '0.25 %'],
  ['3 in 5 towns', '3', '5 towns'].slice(0, 3) as Row,
  ['ranked No. 1 in 12 towns', '12 towns'],
  ['on May 1 in 5 towns', '5 towns'],
  ['1 in 10 minutes', '1', '10 minutes'].slice(0, 3) as Row,
]);

table('ranges', [
  ['between 40 and 150 million people', '40000000 to 150000000 people'],
  ['between $4.40 and $4.55 a share', '4.4 to 4.55 USD'],
  ['$350 million to $400 million', '350000000 to 400000000 USD'],
  ['10% to 18%', '10 to 18 %'],
  ['20–30 km', '20 to 30 km'],
  ['Rs 2-3 lakh', '200000 to 300000 INR'],
  ['two to three days', '2 to 3 days'],
  ['from 8.1% to 4.3%', '8.1 %', '4.3 %'],
  ['rose from 5 to 12 per cent', '5 %', '12 %'],
  ['fell 3.1p to 204p', '3.1 p', '204 p'],
  ['tens of thousands of homes', 'about: 10000 to 100000 homes'],
  ['hundreds of people', 'about: 100 to 1000 people'],
  ['a few million dollars', 'about: 2000000 to 9000000 USD'],
  ['between 40 and 150 million', '40000000 to 150000000'],
  ['3-5 million.', '3000000 to 5000000'],
  ['$2-3B', '2000000000 to 3000000000 USD'],
  ['£2–3m', '2000000 to 3000000 GBP'],
  ['between 2019 and 2024', ''].slice(0, 1) as Row,
]);

table('approximations', [
  ['about 12 km', 'about: 12 km'],
  ['nearly 12 km', 'about: 12 km'],
  ['some 3,000 commuters', 'about: 3000 commuters'],
  ['~5 kg', 'about: 5 kg'],
  ['over 400 jobs', 'more than: 400 jobs'],
  ['over ten years', '10 years'],
  ['just under 5%', 'less than: 5 %'],
  ['fewer than 15 overs', 'less than: 15 overs'],
  ['at least seven persons', 'at least: 7 persons'],
  ['up to $40', 'at most: 40 USD'],
  ['as many as five birds', 'at most: 5 birds'],
  ['no more than 70 per cent', 'at most: 70 %'],
  ['an estimated £46 million', 'about: 46000000 GBP'],
  ['300 or more people', 'at least: 300 people'],
  ['50+ countries', 'at least: 50 countries'],
  ['50-plus countries', 'at least: 50 countries'],
  ['20-odd people', 'about: 20 people'],
  ['10 or so km', 'about: 10 km'],
  ['$300 or more', 'at least: 300 USD'],
]);

table('measures', [
  ['40 °C', '40 °C'],
  ['40 degrees Celsius', '40 °C'],
  ['-5 °C at night', '-5 °C'],
  ['68 °F', '68 °F'],
  ['5 km', '5 km'],
  ['14km short', '14 km'],
  ['900,000 square metres', '900000 m²'],
  ['a 1,200-square-foot house', '1200 sq ft'],
  ['a 12-year plan', '12 years'],
  ['310 kilowatt-hours', '310 kWh'],
  ['120 km/h', '120 km/h'],
  ['94 mph', '94 mph'],
  ['9 watts and 3 MW', '9 W', '3 MW'],
  ['5 kilos of flour and 75 cl', '5 kg', '75 cl'],
  ['12 kilolitres, 40 kB and 3 THz', '12 kl', '40 kB', '3 THz'],
  ['minus 40 degrees', '-40 degrees'],
  ['minus forty °C', '-40 °C'],
  ['from minus 3 to 5 °C', '-3 °C', '5 °C'],
  ['seven minus 3 eggs', '3 eggs'],
  ['plus or minus 3 points', '3 points'],
]);

table('counts', [
  ['142 votes to 67', '142 votes', '67'],
  ['twenty-five new buses', '25 buses'],
  ['a 300-seat hall', '300 seats'],
  ['only two of them', '2'],
  ['down from 3,302', '3302'],
  ['15m people', '15000000 people'],
]);

describe('in other languages only what needs none of their words', () => {
  const read = (text: string, language: string) =>
    figuresIn(text, language).map(({ value, to, unit, approximation }) => [value, to, unit, approximation]);
  it.each([
    ["53 millions d'euros", 'fr'],
    ['53 Milliarden Euro', 'de'],
    ['€53 Milliarden', 'de'],
    ['53 Mio. €', 'de'],
    ['1.500 €', 'de-AT'],
    ['1,234 %', 'fr'],
    ['une personne sur 5', 'fr'],
    ['12 km in 3 Tagen', 'de'],
    ['$53 al mes', 'es-MX'],
    ['¥5万', 'zh'],
    ['200人', 'ja'],
  ])('nothing in %s', (text, language) => {
    expect(read(text, language)).toEqual([]);
  });
  it.each([
    ['53 % der Kinder', 'de', [53, null, '%', null]],
    ['53,5 % plus', 'fr', [53.5, null, '%', null]],
    ['12,50 € le kilo', 'fr', [12.5, null, 'EUR', null]],
    ['£40, pas plus', 'fr', [40, null, 'GBP', null]],
    ['1.234.567 €', 'it', [1234567, null, 'EUR', null]],
    ['20–30 % aller', 'de', [20, 30, '%', null]],
    ['-5 °C', 'de', [-5, null, '°C', null]],
  ])('%s', (text, language, figure) => {
    expect(read(text, language)).toEqual([figure]);
  });
  it('reads English where the page says so, or nothing', () => {
    for (const language of ['en', 'en-GB', 'EN', null, 'und']) {
      expect(figuresIn('53 million people', language)).toHaveLength(1);
    }
    expect(read('53 million people', 'en')).toEqual([[53e6, null, 'people', null]]);
  });
});

table('what is no amount', [
  ['in 2019, since 1978 and by 2030'],
  ['on 14 March and May 9, 2026'],
  ['from 12/03/2026 to 2026-03-14'],
  ['at 6.30 pm, 10am, 4 a.m. and 10:30'],
  ['won in 2:19:47'],
  ['Jun-jun Abella, 34, a cook'],
  ['a 24-year-old aged 24'],
  ['the 19th, the 1980s and the 10,000th'],
  ['Section 125, Class 10 and Route 66'],
  ['call 207-555-0143'],
  ['they won 2-1'],
  ['Covid-19 and the G7'],
  ['5G networks and 3D films'],
  ['1e6 cells in 10^6 drops'],
  ['50 Cent sang on Three Mile Island'],
  ['in the season 2015-16'],
  ['the two sides'],
  ['one of them'],
  ['as shown [12]'],
  ['1. Wash the mug.'],
]);
