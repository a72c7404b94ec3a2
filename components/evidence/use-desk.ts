import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClaimBrief, Evidence, Failure, Result, SimilarClaim } from '../../lib/claims';
import type { EvidenceDesk } from './desk';

/** What a desk knows now, and what went wrong last. */
export interface DeskState {
  evidence: Evidence[] | null;
  similar: SimilarClaim[];
  waiting: ClaimBrief | null;
  failure: Failure | null;
}

/** The state of a claim's evidence; `run` does something about it and looks again. Answers whether it was done. */
export function useDesk(desk: EvidenceDesk) {
  const [state, setState] = useState<DeskState>({
    evidence: null,
    similar: [],
    waiting: null,
    failure: null,
  });

  const look = useCallback(async () => {
    const [evidence, waiting] = await Promise.all([desk.list(), desk.waiting()]);
    setState(last => ({
      ...last,
      ...(evidence.ok && { evidence: evidence.value }),
      ...(waiting.ok && { waiting: waiting.value }),
      ...(!evidence.ok && { failure: evidence.error }),
    }));
    const similar = await desk.similar();
    if (similar.ok) setState(last => ({ ...last, similar: similar.value }));
  }, [desk]);

  useEffect(() => {
    void look();
  }, [look]);

  const run = async (work: Promise<Result<unknown>>): Promise<boolean> => {
    const done = await work;
    setState(last => ({ ...last, failure: done.ok ? null : done.error }));
    if (done.ok) await look();
    return done.ok;
  };
  return { ...state, run };
}
