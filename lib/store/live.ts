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
  // Dexie follows what is read after an `await` only in what it can tell to be an async function.
  const subscription = liveQuery(async () => query()).subscribe({
    next: onValue,
    error: async error => {
      const failed = await attempt(() => Promise.reject(error));
      if (!failed.ok) onFailure(failed.error);
    },
  });
  return () => subscription.unsubscribe();
}
