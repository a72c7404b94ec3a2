import type { ExportRecord, Id } from '../../lib/claims';
import type { ExportOptions, FormatId } from '../../lib/exchange';
import type { TemplateFault } from '../../lib/exchange/templates';
import {
  allRecords,
  type ClaimlightDatabase,
  recordsOfClaims,
  recordsOfPage,
  recordsOfSources,
} from '../../lib/store';

/** What is to be taken out. */
export type Scope =
  | { kind: 'all' }
  /** The source of one page, by its key. */
  | { kind: 'page'; key: string }
  | { kind: 'claims'; ids: readonly Id[] }
  | { kind: 'sources'; ids: readonly Id[] }
  /** What a search finds: claims, and sources, which may be theirs. */
  | { kind: 'found'; claims: readonly Id[]; sources: readonly Id[] };

/** How far an export has come. */
export interface Progress {
  sources: number;
  claims: number;
}

/** One export, as it is told to the worker that makes it. */
export interface Job {
  format: FormatId;
  /** What the files in an archive end in. */
  extension: string;
  options: ExportOptions;
  scope: Scope;
  /** One file a source, in an archive. */
  zip: boolean;
}

/** What the worker answers: how much it has read and is writing, then the file. */
export type JobAnswer = { done: Progress } | { file: Blob } | { failed: string; fault?: TemplateFault };

/** What is in a scope, one source after the other. */
export function recordsIn(db: ClaimlightDatabase, scope: Scope): AsyncIterable<ExportRecord> {
  if (scope.kind === 'page') return recordsOfPage(db, scope.key);
  if (scope.kind === 'claims') return recordsOfClaims(db, scope.ids);
  if (scope.kind === 'found') return recordsOfClaims(db, scope.claims, scope.sources);
  return scope.kind === 'sources' ? recordsOfSources(db, scope.ids) : allRecords(db);
}
