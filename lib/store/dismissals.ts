import { foldName, type Result } from '../claims';
import type { ClaimlightDatabase } from './database';
import { attempt } from './failures';

const prefix = (pageKey: string) => `suggestion:${pageKey}:`;

/** Names a suggested text on any machine: SHA-256 of its folded words, in hexadecimal, shortened. */
export async function suggestionHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(foldName(text));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 12), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Never suggests this text on this page again. */
export function dismissSuggestion(
  db: ClaimlightDatabase,
  pageKey: string,
  text: string,
): Promise<Result<void>> {
  return attempt(async () => {
    const id = prefix(pageKey) + (await suggestionHash(text));
    await db.dismissals.put({ id });
  });
}

/** Takes a dismissal back. */
export function restoreSuggestion(
  db: ClaimlightDatabase,
  pageKey: string,
  text: string,
): Promise<Result<void>> {
  return attempt(async () => db.dismissals.delete(prefix(pageKey) + (await suggestionHash(text))));
}

/** The hashes of the texts that the reader does not want to see suggested on this page. */
export async function dismissedSuggestions(db: ClaimlightDatabase, pageKey: string): Promise<Set<string>> {
  const own = prefix(pageKey);
  const ids = await db.dismissals.where('id').startsWith(own).primaryKeys();
  return new Set(ids.map(id => id.slice(own.length)));
}
