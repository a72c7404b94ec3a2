import type { Draft, Id, StatusChange } from '../claims';
import type { ClaimlightDatabase } from './database';
import { draftOf } from './drafts';
import { statusHistory } from './status-history';
import { allSpeakers, allTags } from './tags';

/** What a form needs beside its claim: the words half-typed for it, its past, and the names to complete, most used first. */
export async function formContents(
  db: ClaimlightDatabase,
  claim: Id,
): Promise<{
  draft: Draft['fields'] | null;
  tags: string[];
  speakers: string[];
  history: StatusChange[];
}> {
  const [draft, tags, speakers, history] = await Promise.all([
    draftOf(db, `claim:${claim}`),
    allTags(db),
    allSpeakers(db),
    statusHistory(db, claim),
  ]);
  const names = (used: { name: string }[]) => used.map(({ name }) => name);
  return { draft, tags: names(tags), speakers: names(speakers), history };
}
