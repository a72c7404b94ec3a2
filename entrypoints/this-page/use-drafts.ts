import { useEffect, useState } from 'preact/hooks';
import type { Id } from '../../lib/claims';
import { type ClaimlightDatabase, draftSubjects, live } from '../../lib/store';

/** Whether half-typed words are kept for a claim, live. Apart from the claims: drafts change with every key pressed in a form. */
export function useDrafts(db: ClaimlightDatabase): (claim: Id) => boolean {
  const [subjects, setSubjects] = useState<string[]>([]);
  useEffect(
    () =>
      live(
        () => draftSubjects(db),
        setSubjects,
        () => setSubjects([]),
      ),
    [db],
  );
  return claim => subjects.includes(`claim:${claim}`);
}
