import { expect, test } from 'vitest';
import { Passage } from '../../../lib/anchor/text-search/passage';

test('parts that begin alike are parts of their own', () => {
  const passage = new Passage({ exact: 'the crossing takes forty minutes' });
  expect(passage.part(0, 3)).toHaveLength(3);
  expect(passage.part(0, 11)).toHaveLength(11);
  expect(passage.part(0, 3)).toHaveLength(3);
});
