import type { Id } from './ids';

/** What a commit did, for telling the reader what can be undone. */
export const COMMIT_KINDS = [
  'claimSaved',
  'claimChanged',
  'claimDeleted',
  'sourceSaved',
  'sourceChanged',
  'sourceDeleted',
  'tagsChanged',
  'speakersChanged',
  'linksChanged',
  'templateSaved',
  'templateDeleted',
  'searchSaved',
  'searchDeleted',
  'imported',
  'trashRestored',
  'trashEmptied',
  'backupRestored',
  'undone',
  'other',
] as const;
export type CommitKind = (typeof COMMIT_KINDS)[number];

/** One thing that was done, which can be undone. */
export interface RecentCommit {
  commit: Id;
  at: string;
  kind: CommitKind;
  /** How many claims, sources or tags it was about. */
  count: number;
  /** The words of the first one. */
  sample: string;
  /** What this one took back, where that is still known. */
  undid: Pick<RecentCommit, 'kind' | 'sample'> | null;
  /** Whether it has been taken back itself. */
  undone: boolean;
  /** Whether nothing is kept any more of what it changed, so that it cannot be taken back: the trash was emptied since. */
  forgotten: boolean;
}
