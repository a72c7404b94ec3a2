import { useEffect, useState } from 'preact/hooks';
import type { Failure, Id, Snapshot } from '../../lib/claims';
import { attempt, type ClaimlightDatabase, type Copy, live, readCopy, unpackSnapshot } from '../../lib/store';

/** A saved copy and its claims, live; `undefined` until it is read, `null` where there is none. */
export function useCopy(
  db: ClaimlightDatabase,
  id: Id,
  onFailure: (failure: Failure) => void,
): Copy | null | undefined {
  const [copy, setCopy] = useState<Copy | null | undefined>(undefined);
  useEffect(() => live(() => readCopy(db, id), setCopy, onFailure), [db, id, onFailure]);
  return copy;
}

/**
 * The text of a saved copy; null until it is unpacked. Apart from the live query, which may wait for nothing but the database.
 * A copy never changes, so its id is enough to know it by.
 */
export function useHtml(copy: Snapshot, onFailure: (failure: Failure) => void): string | null {
  const [text, setText] = useState<{ id: Id; html: string } | null>(null);
  useEffect(() => {
    let left = false;
    void attempt(() => unpackSnapshot(copy)).then(html => {
      if (left) return;
      if (html.ok) setText({ id: copy.id, html: html.value });
      else onFailure(html.error);
    });
    return () => {
      left = true;
    };
  }, [copy.id, onFailure]);
  return text?.id === copy.id ? text.html : null;
}
