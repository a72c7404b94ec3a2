import { expect, it } from 'vitest';
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
