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
  ['half an hour', '0.5 hours'],
  ['the third quarter', ''].slice(0, 1) as Row,
  ['a third party', ''].slice(0, 1) as Row,
  ['in the second half', ''].slice(0, 1) as Row,
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
  ['300 or more people', 'at least: 300'],
  ['50+ countries', 'at least: 50'],
]);

table('measures', [
  ['40 °C', '40 °C'],
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
]);

table('counts', [
  ['142 votes to 67', '142 votes', '67'],
  ['twenty-five new buses', '25 buses'],
  ['a 300-seat hall', '300 seats'],
  ['only two of them', '2'],
  ['down from 3,302', '3302'],
  ['15m people', '15000000 people'],
]);

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
  ['in the season 2015-16'],
  ['the two sides'],
  ['one of them'],
  ['as shown [12]'],
  ['1. Wash the mug.'],
]);
