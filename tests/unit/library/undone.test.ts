import { expect, it } from 'vitest';
import { undoneCommits } from '../../../entrypoints/library/browse/detail/undone';

/** Commits, oldest first: each by its name, or with what it undid: "b" or "c of a". */
const undone = (...commits: string[]) => {
  const rows = commits.map(commit => {
    const [id = '', undoes = null] = commit.split(' of ');
    return { id, undoes };
  });
  return [...undoneCommits(rows.toReversed())];
};

it.each([
  [['a', 'b'], []],
  [['a', 'b of a'], ['a']],
  [['a', 'x', 'b of a'], ['a']],
  // Undoing the undoing brings the change back.
  [['a', 'b of a', 'c of b'], ['b']],
  [
    ['a', 'b of a', 'c of b', 'd of c'],
    ['c', 'a'],
  ],
])('of %j, %j are undone', (commits, expected) => {
  expect(undone(...commits).toSorted()).toEqual(expected.toSorted());
});
