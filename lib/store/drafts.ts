import * as v from 'valibot';
import { type Draft, DraftSchema, type Result } from '../claims';
import type { ClaimlightDatabase } from './database';
import { attempt } from './failures';

/** Keeps half-typed words. The latest ones for a subject replace the ones before. */
export function keepDraft(
  db: ClaimlightDatabase,
  subject: string,
  fields: Draft['fields'],
): Promise<Result<void>> {
  return attempt(async () => {
    const draft = v.parse(DraftSchema, { subject, fields, updatedAt: new Date().toISOString() });
    await db.drafts.put(draft);
  });
}

export function dropDraft(db: ClaimlightDatabase, subject: string): Promise<Result<void>> {
  return attempt(() => db.drafts.delete(subject));
}

/** The words half-typed for a subject, if there are any. */
export async function draftOf(db: ClaimlightDatabase, subject: string): Promise<Draft['fields'] | null> {
  return (await db.drafts.get(subject))?.fields ?? null;
}

/** What half-typed words are kept for. */
export const draftSubjects = (db: ClaimlightDatabase): Promise<string[]> =>
  db.drafts.toCollection().primaryKeys();
