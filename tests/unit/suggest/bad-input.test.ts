import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ClaimSchema } from '../../../lib/claims';
import { figuresIn, prefill, sentencesOf, suggestClaims } from '../../../lib/suggest';

/** Text as pages really hold it: words, numbers, marks and oddities of many scripts, in any order. */
const pieces = [
  ...[
    'said',
    'according',
    'to',
    'of',
    'the',
    'a',
    'third',
    'half',
    'one',
    'in',
    'and',
    'between',
    'from',
    'million',
    'tens',
    'Mara',
    'Lind',
    'van',
    'Dr.',
    'St.',
    'J.',
  ],
  ...[
    '$',
    '£1.2bn',
    '3-5',
    '1,23,456',
    '1.234,5',
    '٢٥٪',
    '½',
    '40 °C',
    '-',
    '–',
    '%',
    '1/0',
    '0',
    '9'.repeat(400),
    '1,'.repeat(40),
  ],
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    '«',
    '(',
    ')',
    ',',
    '.',
    '?',
    '!',
    ':',
    ';',
    '…',
    '\n',
    '\u00a0',
    '\u200f',
    '\ud800',
    '日本',
    'שלום',
    '👩‍🚀',
    'é',
  ],
];
const page = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 80,
  })
  .map(parts => parts.join(' '));
const figures = v.pick(ClaimSchema, ['figures']);

it('reads any text into figures that can be kept', () => {
  fc.assert(
    fc.property(page, text => {
      const found = figuresIn(text);
      expect(v.is(figures, { figures: found })).toBe(true);
      for (const { value, to, text: written } of found) {
        expect(Number.isFinite(value) && (to === null || Number.isFinite(to))).toBe(true);
        expect(text).toContain(written);
      }
    }),
    { numRuns: 500 },
  );
});

it('cuts any text without reference marks into sentences that lose nothing but white space', () => {
  fc.assert(
    fc.property(page, text => {
      const spans = sentencesOf(text);
      expect(
        spans
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: 500 },
  );
});

it('suggests and fills in without fail, with places that hold the words', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 5 }), paragraphs => {
      for (const { paragraph, start, end, text } of suggestClaims(paragraphs)) {
        expect(paragraphs[paragraph]?.slice(start, end)).toBe(text);
      }
      const [before = '', passage = '', after = ''] = paragraphs;
      prefill(passage, { before, after, published: '2026-03-14', language: null });
    }),
    { numRuns: 300 },
  );
});

/** Each would keep a backtracking pattern or a quadratic walk busy for minutes; the time allowed is for slow machines. */
const LONG = 200_000;
const ALLOWED = 60_000;
it.each([
  ['words in one sentence', 'The dam of Olm and its old wall hold 5 million litres of water in '],
  ['one letter', 'a'],
  ['one digit', '1'],
  ['grouped digits', '1,'],
  ['spaced digits', '123 '],
  ['opening quotation marks', '“'],
  ['straight quotation marks', '" '],
  ['capitals', 'MARA LIND SAID THAT '],
  ['names', 'Mara de la '],
  ['numbers as words', 'hundred and two '],
  ['initials', 'J. '],
  ['dashes', '1-'],
  ['commas', ', said '],
  ['is the', 'is the a '],
  ['line breaks', '\n'],
  ['reference marks', 'It holds.[1][2] (see p. 5) '],
  ['closing brackets', ')'],
])(
  'is not slowed down by a page of %s',
  (_, piece) => {
    const text = piece.repeat(LONG / piece.length);
    suggestClaims([text.slice(0, LONG / 2), text]);
    suggestClaims([text], 'en');
    figuresIn(text);
    prefill(text.slice(0, 3000), { before: text, after: text, published: null, language: null });
  },
  ALLOWED,
);

it('does not believe a page that says it is English', () => {
  const german =
    'Der Damm hat 53 Millionen Euro gekostet, sagte Mara Lind am Dienstag. Die Stadt will ihn bis 2031 halten, weil er als sicher gilt.';
  expect(suggestClaims([german], 'en')).toEqual([]);
  expect(prefill(german, { before: '', after: '', published: '2026-03-14', language: 'en' })).toMatchObject({
    speaker: null,
    kind: null,
    said: null,
  });
});

it('suggests nothing of text without sentences', () => {
  const menu = [
    'Home',
    'News 24',
    'Weather: 12 °C',
    'Top 40 dams · Olm · Tema',
    'Share (53)',
    '© 2026 Olm Press',
  ];
  expect(suggestClaims(menu, 'en')).toEqual([]);
  expect(sentencesOf(menu.join('\n'))).toHaveLength(menu.length);
});

it('reads text in capitals', () => {
  const text = 'THE DAM COST $53 BILLION AND IS THE LARGEST IN THE NORTH, MARA LIND SAID ON TUESDAY.';
  const [found] = suggestClaims([text], 'en');
  expect(found).toMatchObject({ text, figures: [{ value: 53e9, unit: 'USD' }] });
  expect(prefill(text, { before: '', after: '', published: '2026-03-14', language: 'en' }).said).toBe(
    '2026-03-10',
  );
});

it('ends a quotation that is never closed with its paragraph', () => {
  const paragraphs = [
    'The wall is old. Mara Lind said: “It leaks every day and night. The dam cost $53 billion.',
    'The board met on Monday. The dam will be closed by 2031, Ines Vidal said.',
  ];
  const found = suggestClaims(paragraphs, 'en');
  const speakers = found
    .toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)
    .map(({ paragraph, speaker }) => [paragraph, speaker?.name, speaker?.speech]);
  expect(speakers).toEqual([
    [0, 'Mara Lind', 'direct'],
    [0, 'Mara Lind', 'direct'],
    [1, 'Ines Vidal', 'indirect'],
  ]);
});

it('has nothing to say of other languages', () => {
  const french = [
    'Le barrage a coûté 53 millions d’euros, selon la mairie, et il doit tenir cent ans de plus que prévu.',
  ];
  expect(suggestClaims(french)).toEqual([]);
  expect(suggestClaims(['The dam cost $53 million, the mayor said.'], 'fr-CA')).toEqual([]);
  expect(
    prefill(french[0] ?? '', { before: '', after: '', published: null, language: 'fr' }).speaker,
  ).toBeNull();
  expect(suggestClaims(['水坝耗资五亿元。市长说它会坚持一百年。'])).toEqual([]);
});
