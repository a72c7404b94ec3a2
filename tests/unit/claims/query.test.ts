import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery, KINDS, parseQuery, type QueryTerm, STATUSES } from '../../../lib/claims';

const term = (type: QueryTerm['type'], value: string, not = false) => ({ type, value, not });

describe('a query', () => {
  it.each([
    ['', []],
    ['harbour  wind', [term('word', 'harbour'), term('word', 'wind')]],
    ['"forty per cent" -wind', [term('phrase', 'forty per cent'), term('word', 'wind', true)]],
    ['tag:energy/wind', [term('tag', 'energy/wind')]],
    ['-Tag:"climate change"', [term('tag', 'climate change', true)]],
    ['tag:"say \\"so\\""', [term('tag', 'say "so"')]],
    ['kind:Figure status:supported', [term('kind', 'figure'), term('status', 'supported')]],
    ['kind:plain', [term('kind', 'plain')]],
    [
      'before:2026 after:2025-03 month:2025-04',
      [term('before', '2026'), term('after', '2025-03'), term('month', '2025-04')],
    ],
    ['no:evidence', [term('no', 'evidence')]],
    ['東京 -"мои вещи"', [term('word', '東京'), term('phrase', 'мои вещи', true)]],
  ])('%s', (text, terms) => {
    expect(parseQuery(text).terms).toEqual(terms);
  });

  it.each([
    ['kind:nonsense', ['kind:nonsense']],
    ['before:yesterday', ['before:yesterday']],
    ['before:2026-13', ['before:2026-13']],
    ['tag:', ['tag:']],
    ['tag:""', ['tag:']],
    ['"never closed', ['never', 'closed']],
    ['tag:"never closed', ['tag:', 'never', 'closed']],
    ['http://x', ['http://x']],
    ['"" " "', []],
    ['-', ['-']],
    ['a"b c"', ['a', 'b', 'c']],
  ])('malformed is words: %s', (text, words) => {
    expect(parseQuery(text).terms).toEqual(words.map(word => term('word', word)));
  });

  it('never throws, and formatted means the same', () => {
    const typed = fc
      .array(
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom('"', '\\', '-', ':', ' ', 'tag:', 'kind:', '-site:"', 'before:', 'no:evidence'),
        ),
      )
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(typed, text => {
        const query = parseQuery(text);
        expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });

  it('made of terms is read as those terms', () => {
    const free = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map(text => text.trim())
      .filter(Boolean);
    const date = fc.constantFrom('2026', '2026-03', '2026-03-14');
    const one = (type: QueryTerm['type'], value: fc.Arbitrary<string>) =>
      fc.record({ type: fc.constant(type), value, not: fc.boolean() });
    const terms = fc.array(
      fc.oneof(
        one('word', fc.stringMatching(/^[a-zé]+$/)),
        one('phrase', free),
        one('tag', free),
        one('site', free),
        one('speaker', free),
        one('kind', fc.constantFrom(...KINDS, 'plain')),
        one('status', fc.constantFrom(...STATUSES)),
        one('before', date),
        one('after', date),
        one('month', fc.constant('2026-03')),
        one('no', fc.constant('evidence')),
      ),
    );
    fc.assert(
      fc.property(terms, list => {
        expect(parseQuery(formatQuery({ terms: list })).terms).toEqual(list);
      }),
    );
  });
});
