import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/suggest';

it.each([
  [['It holds.', 'It leaks!', 'Does it?']],
  [['Dr. Lind met Mr. and Mrs. Roe at St. Odo.', 'They talked.']],
  [['It cost Rs. 500 in No. 10 Mill St. last year.']],
  [['J.D. Voss and K.T. Rao agreed.', 'So did R. Menon.']],
  [['Tallgrass Inc. grew.', 'The U.S. Senate met at 4 p.m. on Friday.']],
  [['It closed at 4 p.m.', 'The crowd left.']],
  [['“Where is it?” she asked.', '“Here!” he said.']],
  [['“It is old.', 'It leaks,” said Mara Lind.']],
  [['It grew 3.5 per cent to 1.234.567 units.', 'Good.']],
  [['one line\n', 'another line']],
  [['NO FULL STOPS HERE']],
  [[]],
])('%j', sentences => {
  const text = sentences.join(' ');
  const found = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(sentences.map(sentence => sentence.trim()));
});

describe('reference marks belong to the sentence before, and are no part of what is quoted', () => {
  const read = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['The weir is in Olm.[1] It holds 5 million litres.[2][3] It leaks.[a]'],
    ['The weir is in Olm.[citation needed] It holds 5 million litres.[note 2] It leaks.[1]: 14'],
    ['The weir is in Olm. [1] It holds 5 million litres. [2, 4–6] It leaks. [b]'],
    ['The weir is in Olm.¹ It holds 5 million litres.²³ It leaks.⁴'],
    ['The weir is in Olm. (see p. 5) It holds 5 million litres. (fig. 2) It leaks.'],
  ])('%s', text => {
    expect(read(text)).toEqual(['The weir is in Olm.', 'It holds 5 million litres.', 'It leaks.']);
  });
  it.each([
    ['The weir[1] holds 5 million litres[2].'],
    ['The weir holds water (see p. 5).'],
    ['The U.S.[3] Senate met in Olm.'],
    ['Lind et al.[5] found 40 eels.'],
    ['[1] It is in Olm.'],
  ])('keeps as one: %s', text => {
    expect(read(text)).toEqual([text]);
  });
  it('keeps words in brackets that open a sentence', () => {
    expect(read('“It is old. [The weir] leaks.” (The mayor agreed.)')).toEqual([
      '“It is old.',
      '[The weir] leaks.”',
      '(The mayor agreed.)',
    ]);
  });
});
