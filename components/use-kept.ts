import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../lib/claims';

/** What is typed in a form is kept as a draft at once. Where that fails, the form says why, and is not left by accident. */
export function useKept<F>(keep: (fields: F) => Promise<Failure | null>, onLeave: () => void) {
  const [unkept, setUnkept] = useState<Failure | null>(null);
  const latest = useRef<Promise<Failure | null>>(Promise.resolve(null));
  return {
    /** Why the latest words are kept nowhere but in the form; `null` while they are. */
    unkept,
    keep(fields: F) {
      latest.current = keep(fields);
      void latest.current.then(setUnkept);
    },
    /** Leaves the form unless its words would be lost; waits until that is known. */
    async leave() {
      if (!(await latest.current)) onLeave();
    },
  };
}
