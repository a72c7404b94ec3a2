import type { Id } from '../../../../lib/claims';

/** Which of some commits, newest first, are undone: by an undoing that has not itself been undone since. */
export function undoneCommits(commits: readonly { id: Id; undoes: Id | null }[]): ReadonlySet<Id> {
  const undone = new Set<Id>();
  for (const { id, undoes } of commits) if (undoes && !undone.has(id)) undone.add(undoes);
  return undone;
}
