import type { Claim, Id, Link, Source } from '../../claims';
import { recordsOf } from '../brought';
import type { ClaimlightDatabase } from '../database';
import { inBatches } from '../in-batches';
import type { Catalogue } from './shelf';

const BATCH = 1000;

/** The last reading of the clock: nothing in the library has a later revision that was written here. */
export async function lastRevision(db: ClaimlightDatabase): Promise<string> {
  return ((await db.settings.get('clock'))?.value as { last: string } | undefined)?.last ?? '';
}

/** Takes everything there is into an empty catalogue, newest claims first; `onBatch` is awaited between two batches. */
export async function readAll(
  db: ClaimlightDatabase,
  catalogue: Catalogue,
  onBatch: () => Promise<void>,
): Promise<void> {
  await readNames(db, catalogue);
  const linked = await claimsWithEvidence(db, await db.links.toArray());
  for await (const sources of newestFirst<Source>(db, 'sources')) {
    for (const source of sources) catalogue.putSource(source);
    catalogue.version += 1;
  }
  for await (const claims of newestFirst<Claim>(db, 'claims')) {
    for (const claim of claims) catalogue.putClaim(claim, linked.has(claim.id));
    catalogue.version += 1;
    await onBatch();
  }
}

export async function readNames(db: ClaimlightDatabase, catalogue: Catalogue): Promise<void> {
  catalogue.names.put(await db.tags.toArray(), await db.speakers.toArray());
  catalogue.version += 1;
}

/** Takes over what was written since a revision. Answers how many claims and sources that were, or -1 if only names changed. */
export async function readSince(
  db: ClaimlightDatabase,
  catalogue: Catalogue,
  revision: string,
): Promise<number> {
  const tables = [db.tags, db.speakers, db.links, db.sources, db.claims, db.commits, db.events];
  const changed = await db.transaction('r', tables, async () => ({
    tags: await db.tags.where('revision').above(revision).toArray(),
    speakers: await db.speakers.where('revision').above(revision).toArray(),
    links: await db.links.where('revision').above(revision).toArray(),
    sources: await db.sources.where('revision').above(revision).primaryKeys(),
    claims: await db.claims.where('revision').above(revision).primaryKeys(),
    restored: await restoredSince(db, revision),
  }));
  const { restored, links } = changed;
  if (restored.size > 0) await readNames(db, catalogue);
  catalogue.names.put(changed.tags, changed.speakers);
  const linked = await db.links.bulkGet([...(restored.get('links') ?? [])]);
  // What was deleted is no evidence: whatever is linked to a changed claim is looked at again.
  const beside = changed.claims.length > 0 ? await linksOf(db, changed.claims) : [];
  const ends = [...links, ...linked, ...beside].flatMap(link => (link ? endsOf(link) : []));
  const claims = new Set([...changed.claims, ...ends, ...(restored.get('claims') ?? [])]);
  const sources = new Set([...changed.sources, ...(restored.get('sources') ?? [])]);
  await takeRows(db, catalogue, [...sources], [...claims]);
  const names = changed.tags.length + changed.speakers.length + restored.size;
  if (names + sources.size + claims.size > 0) catalogue.version += 1;
  return sources.size + claims.size || (names > 0 ? -1 : 0);
}

/** The records, by table, of backups restored or taken back since: they keep the revisions they had elsewhere. */
async function restoredSince(db: ClaimlightDatabase, revision: string): Promise<Map<string, Set<Id>>> {
  const commits = await db.commits.where('revision').above(revision).toArray();
  const undone = await db.commits.bulkGet(commits.flatMap(({ undoes }) => undoes ?? []));
  const records = new Map<string, Set<Id>>();
  for (const commit of [...commits, ...undone]) {
    if (commit?.kind !== 'backupRestored') continue;
    await db.events
      .where('commit')
      .equals(commit.id)
      .each(event => {
        const known = records.get(event.table) ?? new Set();
        records.set(event.table, known);
        for (const record of recordsOf(event)) known.add(record);
      });
  }
  return records;
}

/** Reads some sources and claims again, as they are now. */
async function takeRows(
  db: ClaimlightDatabase,
  catalogue: Catalogue,
  sources: Id[],
  claims: Id[],
): Promise<void> {
  for (const ids of inBatches(sources, BATCH)) {
    const rows = await db.sources.bulkGet(ids);
    rows.forEach((row, j) => {
      if (row) catalogue.putSource(row);
      else catalogue.dropSource(ids[j] ?? '');
    });
  }
  for (const ids of inBatches(claims, BATCH)) {
    const evidence = await claimsWithEvidence(db, await linksOf(db, ids));
    const rows = await db.claims.bulkGet(ids);
    rows.forEach((row, j) => {
      if (row) catalogue.putClaim(row, evidence.has(row.id));
      else catalogue.claims.remove(ids[j] ?? '');
    });
  }
}

async function linksOf(db: ClaimlightDatabase, claims: Id[]): Promise<Link[]> {
  const from = await db.links.where('from').anyOf(claims).toArray();
  return [...from, ...(await db.links.where('to.claim').anyOf(claims).toArray())];
}

const endsOf = (link: Link): Id[] => [link.from, ...('claim' in link.to ? [link.to.claim] : [])];

/** The claims that these links speak for or against; a claim that was deleted speaks no more. */
async function claimsWithEvidence(db: ClaimlightDatabase, links: readonly Link[]): Promise<Set<Id>> {
  const speaking = links.flatMap(evidenceIn);
  const others = [...new Set(speaking.flatMap(({ by }) => by ?? []))];
  const rows = await db.claims.bulkGet(others);
  const here = new Set(rows.flatMap(row => (row && !row.deletedAt ? [row.id] : [])));
  return new Set(speaking.flatMap(({ claim, by }) => (by === null || here.has(by) ? [claim] : [])));
}

/** Support belongs to the claim at `from`; of two claims that contradict each other each speaks against the other. `by` is null for an address. */
function evidenceIn({ from, to, relation, deletedAt }: Link): { claim: Id; by: Id | null }[] {
  if (deletedAt || (relation !== 'contradicts' && relation !== 'supports')) return [];
  const own = { claim: from, by: 'claim' in to ? to.claim : null };
  return relation === 'contradicts' && 'claim' in to ? [own, { claim: to.claim, by: from }] : [own];
}

/** Rows by their ids, which are in the order of their making, from the last one on. */
async function* newestFirst<R extends { id: Id }>(db: ClaimlightDatabase, table: 'claims' | 'sources') {
  for (let last = '\uffff'; ; ) {
    const rows: R[] = await db.table(table).where('id').below(last).reverse().limit(BATCH).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? '';
  }
}
