import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClaimView, Failure, Id, LibraryView, SourceView } from '../../../../lib/claims';
import { type ClaimlightDatabase, live, sourceViews, viewClaims } from '../../../../lib/store';

export type Row = { source: SourceView | null; claim: ClaimView | null };

/** Rows are read in blocks of this many, so that scrolling does not ask for each of them. */
const BLOCK = 24;
/** How many rows are kept beyond those in view. */
const KEPT = 2000;

/** The rows around those in view, live. Rows read before stay until they are read again, so that scrolling back is instant. */
export function useRows(
  db: ClaimlightDatabase,
  view: LibraryView,
  ids: readonly Id[],
  inView: { first: number; last: number },
  onFailure: (failure: Failure) => void,
): ReadonlyMap<Id, Row> {
  const first = Math.max(0, Math.floor(inView.first / BLOCK) * BLOCK - BLOCK);
  const last = Math.ceil((inView.last + 1) / BLOCK) * BLOCK + BLOCK;
  const wanted = ids.slice(first, last);
  const [rows, setRows] = useState<ReadonlyMap<Id, Row>>(new Map());
  useLayoutEffect(() => {
    if (wanted.length === 0) return;
    const keep = (read: ReadonlyMap<Id, Row>) =>
      setRows(known => new Map([...[...known].slice(-KEPT).filter(([id]) => !read.has(id)), ...read]));
    return live(() => readRows(db, view, wanted), keep, onFailure);
  }, [db, view, ids, first, last, onFailure]);
  return rows;
}

async function readRows(
  db: ClaimlightDatabase,
  view: LibraryView,
  ids: readonly Id[],
): Promise<Map<Id, Row>> {
  if (view === 'sources') {
    const sources = await sourceViews(db, ids);
    return new Map(sources.map(source => [source.id, { source, claim: null }]));
  }
  const found = await db.claims.bulkGet([...ids]);
  const rows = found.flatMap(row => (row && !row.deletedAt ? [row] : []));
  // Together: what is asked after some other function has answered is out of the sight of a live query.
  const [claims, sources] = await Promise.all([
    viewClaims(db, rows),
    sourceViews(db, [...new Set(rows.map(row => row.source))]),
  ]);
  const byId = new Map(sources.map(source => [source.id, source]));
  return new Map(claims.map(claim => [claim.id, { claim, source: byId.get(claim.source) ?? null }]));
}
