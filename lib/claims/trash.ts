import type { Id } from './ids';

/** Something that was deleted and can be brought back. */
export interface TrashItem {
  id: Id;
  table: 'claims' | 'sources';
  deletedAt: string;
  /** The claim's statement or quote; the source's title. */
  label: string;
  /** The source's title; of a source, its address. */
  context: string;
  /** How many claims were deleted with a source. */
  claims: number;
}
