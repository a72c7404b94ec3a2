import { liveQuery } from 'dexie';
import type { Failure } from '../claims';
import { attempt } from './failures';

/**
 * Runs a query now and again whenever what it read has changed, in any of our contexts.
 * Returns the undo.
 */
export function live<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onFailure: (failure: Failure) => void,
): () => void {
  // Dexie follows what is read after an `await` only in what it can tell to be an async function. Failures are values
  // here, too: it tells nobody of a database that is closed, as one that would not open is to it.
  const subscription = liveQuery(async () => attempt(query)).subscribe(answer =>
    answer.ok ? onValue(answer.value) : onFailure(answer.error),
  );
  return () => subscription.unsubscribe();
}
