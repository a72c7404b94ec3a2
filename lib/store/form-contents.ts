import type { Draft } from '../claims';
import type { ClaimlightDatabase } from './database';
import { draftOf } from './drafts';
import { allSpeakers, allTags } from './tags';

/** What a form needs beside its record: the words half-typed for a subject, and the names to complete, most used first. */
export async function formContents(
  db: ClaimlightDatabase,
  subject: string,
): Promise<{ draft: Draft['fields'] | null; tags: string[]; speakers: string[] }> {
  const [draft, tags, speakers] = await Promise.all([draftOf(db, subject), allTags(db), allSpeakers(db)]);
  const names = (used: { name: string }[]) => used.map(({ name }) => name);
  return { draft, tags: names(tags), speakers: names(speakers) };
}
