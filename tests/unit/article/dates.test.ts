import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../lib/article/metadata/values/dates';

describe('dates as precise as they are written', () => {
  it.each<[string, string | null, string | null]>([
    ['2026', null, '2026'],
    ['2026-03', null, '2026-03'],
    ['2026/3', null, '2026-03'],
    ['2026-03-14', null, '2026-03-14'],
    ['2026/3/4', null, '2026-03-04'],
    ['2026.03.14', null, '2026-03-14'],
    ['20260314', null, '2026-03-14'],
    ['20260314T063000Z', null, '2026-03-14'],
    ['2026-03-14T06:30Z', null, '2026-03-14T06:30Z'],
    ['2026-03-14T06:30:15.250+01:00', null, '2026-03-14T06:30:15.250+01:00'],
    ['2026-03-14T06:30:00+0100', null, '2026-03-14T06:30:00+01:00'],
    ['2026-03-14 06:30:00', null, '2026-03-14T06:30:00'],
    ['2026-03-14T25:00:00Z', null, '2026-03-14'],
    ['2026-00-00', null, '2026'],
    ['2026-03-00', null, '2026-03'],
    ['1773469800', null, '2026-03-14T06:30:00.000Z'],
    ['1773469800000', null, '2026-03-14T06:30:00.000Z'],
    ['14 March 2026', null, '2026-03-14'],
    ['14th March 2026', 'en', '2026-03-14'],
    ['March 14, 2026', null, '2026-03-14'],
    ['Mar. 14, 2026', null, '2026-03-14'],
    ['March 2026', null, '2026-03'],
    ['Sat, 14 Mar 2026 06:30:00 GMT', null, '2026-03-14T06:30:00Z'],
    ['Saturday, March 14, 2026 at 6:30 am', null, '2026-03-14'],
    ['Published on 14 March 2026', null, '2026-03-14'],
    ['Posted: 2026-03-14 09:58', null, '2026-03-14T09:58'],
    ['3. März 2020', 'de', '2020-03-03'],
    ['14 mars 2026', 'fr', '2026-03-14'],
    ['1er août 2026', 'fr', '2026-08-01'],
    ['14 de marzo de 2026', 'es', '2026-03-14'],
    ['14 марта 2026', 'ru', '2026-03-14'],
    ['2026年3月14日', 'ja', '2026-03-14'],
    ['2026年3月', 'zh', '2026-03'],
    ['2026년 3월 14일', 'ko', '2026-03-14'],
    ['١١ فبراير ٢٠٢٦', 'ar', '2026-02-11'],
    ['१८ जुलाई २०२५', 'hi', '2025-07-18'],
    ['14.03.2026', null, '2026-03-14'],
    ['14/03/2026', null, '2026-03-14'],
    ['03/14/2026', null, '2026-03-14'],
    ['03/04/2026', null, '2026'],
    ['03/04/2026', 'en-US', '2026-03-04'],
    ['03/04/2026', 'en-GB', '2026-04-03'],
    ['03/04/2026', 'en', '2026'],
    ['03/03/2026', null, '2026-03-03'],
    ['Spring 2026', null, '2026'],
    ['© 2026', null, '2026'],
  ])('%s (%s) → %s', (written, language, date) => {
    expect(parseDate(written, language)).toBe(date);
  });
});

describe('what is no date', () => {
  it.each([
    ...[
      '',
      'yesterday',
      '2 hours ago',
      '2026-02-30',
      '2026-13-01',
      '31 April 2026',
      '0001-01-01',
      '1970-01-01',
    ],
    ...[
      '9999-12-31',
      'from 2019 to 2026, or so they say in the harbour',
      '12345',
      'Room 2026, where nobody has ever been',
    ],
  ])('%s', written => {
    expect(parseDate(written, 'en')).toBeNull();
  });
});

describe('any text', () => {
  it('gives null or a date that the records take', () => {
    const shape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.:T -]{1,24}$/)), text => {
        const date = parseDate(text, null);
        return date === null || shape.test(date);
      }),
    );
  });

  it('gives back every date that was written as a date', () => {
    const days = fc.date({ min: new Date('1600-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, day => {
        const iso = day.toISOString().slice(0, 10);
        return iso === '1970-01-01' || parseDate(iso) === iso;
      }),
    );
  });
});
