import type { ClaimView, Id, Snapshot, SourceView } from '../claims';
import type { ClaimlightDatabase } from './database';
import { claimsOfSource, sourceViews } from './views';

/** One saved copy of a source, without its text. */
type CopyInfo = Pick<Snapshot, 'id' | 'createdAt' | 'title' | 'language'>;

/** A saved copy with all that belongs to it; its text comes from `unpackSnapshot`. */
export interface Copy {
  source: SourceView;
  copy: Snapshot;
  /** All copies of the source, oldest first. */
  copies: CopyInfo[];
  /** The source's claims, in page order. */
  claims: ClaimView[];
}

/** The saved copies of a source that are not deleted, oldest first, without their text. */
export async function copiesOf(db: ClaimlightDatabase, source: Id): Promise<CopyInfo[]> {
  return (await rowsOf(db, source)).map(toInfo);
}

/** A saved copy by its own id, or the newest one of a source by the source's; `null` where there is none. */
export async function readCopy(db: ClaimlightDatabase, id: Id): Promise<Copy | null> {
  const source = (await db.snapshots.get(id))?.source ?? id;
  // Together: what is asked after some other function has answered is out of the sight of a live query.
  const [rows, [view], claims] = await Promise.all([
    rowsOf(db, source),
    sourceViews(db, [source]),
    claimsOfSource(db, source),
  ]);
  const copy = source === id ? rows.at(-1) : rows.find(row => row.id === id);
  return copy && view ? { source: view, copy, copies: rows.map(toInfo), claims } : null;
}

async function rowsOf(db: ClaimlightDatabase, source: Id): Promise<Snapshot[]> {
  const rows = await db.snapshots.where('source').equals(source).sortBy('createdAt');
  return rows.filter(row => !row.deletedAt);
}

const toInfo = ({ id, createdAt, title, language }: Snapshot): CopyInfo => ({
  ...{ id, createdAt, title, language },
});
