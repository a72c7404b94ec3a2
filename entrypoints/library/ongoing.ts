import type { BackupCounts, BackupPlan, Failure, Id } from '../../lib/claims';
import { Kept } from './kept';

/** How far a restore is. */
export type RestoreState =
  | { at: 'start' }
  | { at: 'failed'; failure: Failure; name: string }
  | { at: 'working'; what: 'checking' | 'restoring'; value: number; stop: AbortController }
  | { at: 'planned'; plan: BackupPlan; name: string }
  | {
      at: 'restored';
      tables: Record<string, BackupCounts>;
      commit: Id;
      /** How much of the words of its claims is indexed, while that goes on. */
      indexed: number | null;
    };

/** How far a change of many records is, from 0 to 1. */
export interface BulkState {
  progress: number;
  stop: AbortController;
}

/** Long work that goes on when the reader leaves the section that began it, where it can be watched and stopped on coming back. */
export interface Ongoing {
  restore: Kept<RestoreState>;
  bulk: Kept<BulkState | null>;
  takingBack: Kept<BulkState | null>;
}

export const nothingOngoing = (): Ongoing => ({
  restore: new Kept({ at: 'start' }),
  bulk: new Kept(null),
  takingBack: new Kept(null),
});
