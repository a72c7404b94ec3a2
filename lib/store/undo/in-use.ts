import type { Id } from '../../claims';
import type { ClaimlightDatabase, RecordTable } from '../database';

type Referring = { id: Id; deletedAt: string | null };

/** By which index of which table rows are referred to. */
const REFERRERS: Record<RecordTable, [table: RecordTable, index: string][]> = {
  links: [],
  claims: [['links', 'from']],
  snapshots: [['claims', 'source']],
  pages: [
    ['claims', 'page'],
    ['snapshots', 'page'],
  ],
  sources: [
    ['claims', 'source'],
    ['snapshots', 'source'],
    ['pages', 'source'],
  ],
  tags: [
    ['claims', 'tags'],
    ['sources', 'tags'],
    ['tags', 'mergedInto'],
  ],
  speakers: [
    ['claims', 'attribution.speaker'],
    ['speakers', 'mergedInto'],
  ],
};

/**
 * Whose needs count: what was brought back is needed by claims that live, what was made by any row that lives; and what is to be
 * taken away as if it had never been by all rows, since deleted ones may come back, and a claim by its links, which else only lose an end.
 */
export type Users = 'live claims' | 'live rows' | 'rows';

/** The ids of those rows, which are all to go, that others refer to. */
export async function inUse(
  db: ClaimlightDatabase,
  table: RecordTable,
  rows: readonly { id: Id; source: Id }[],
  users: Users,
): Promise<Set<string>> {
  const used = new Set<string>();
  if (rows.length === 0 || (table === 'claims' && users !== 'rows')) return used;
  const going = new Set(rows.map(({ id }) => id));
  // No index tells the claims of a copy, but those of its source are few.
  const asked = table === 'snapshots' ? rows.map(({ source }) => source) : [...going];
  for (const [from, index] of REFERRERS[table]) {
    if (users === 'live claims' && from !== 'claims') continue;
    const field = table === 'snapshots' ? 'snapshot' : index;
    const all: Referring[] = await db.table(from).where(index).anyOf(asked).toArray();
    const referring = all.filter(row => users === 'rows' || !row.deletedAt);
    // Of names merged into one another each needs the next, as long as it is needed itself.
    for (let before = -1; before < used.size; ) {
      before = used.size;
      for (const row of referring) {
        if (from === table && going.has(row.id) && !used.has(row.id)) continue;
        for (const id of [valueAt(row, field)].flat()) used.add(String(id));
      }
    }
  }
  return used;
}

const valueAt = (row: object, path: string) =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], row);
