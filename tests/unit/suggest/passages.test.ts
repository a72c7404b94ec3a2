import { expect, it } from 'vitest';
import { passagesOf } from '../../../lib/suggest';

const ARTICLE = [
  'The lobby was quiet. The dam cost $53 billion, said engineer Mara Lind of Olm Water.',
  'It must be closed by law when the river rises, she added.',
];

it('gives every sentence with what stands beside it, and the ones worth a claim with what is shown of them', () => {
  const { sentences, suggested, understood } = passagesOf(ARTICLE, 'en');
  expect(understood).toBe(true);
  expect(sentences.map(({ text }) => text)).toEqual([
    'The lobby was quiet.',
    'The dam cost $53 billion, said engineer Mara Lind of Olm Water.',
    'It must be closed by law when the river rises, she added.',
  ]);
  expect(sentences[1]?.quote.prefix).toBe('The lobby was quiet. ');
  expect(sentences[2]?.quote.prefix).toBe(ARTICLE[0]?.slice(-63).concat('\n'));
  const [cost, closed] = suggested.toSorted((a, b) => a.at - b.at);
  expect(cost?.fields).toEqual({
    kind: 'figure',
    speaker: { name: 'Mara Lind', role: 'engineer', speech: 'indirect' },
  });
  // A pronoun is left for the reader to decide.
  expect(closed?.speaker).toBeNull();
  expect(closed?.fields).toEqual({ kind: 'rule' });
});

it('gives the sentences of a language it has no rules for, and suggests none', () => {
  const { sentences, suggested, understood } = passagesOf(
    ['Le barrage tient. Il a coûté 53 millions.'],
    'fr',
  );
  expect(sentences).toHaveLength(2);
  expect(suggested).toEqual([]);
  expect(understood).toBe(false);
});
