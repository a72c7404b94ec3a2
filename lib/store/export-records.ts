import { type Claim, type ClaimView, type ExportRecord, type Id, inPageOrder, type Source } from '../claims';
import type { ClaimlightDatabase } from './database';
import { inBatches } from './in-batches';
import { withPlaces } from './links/places';
import { claimsOfPage } from './page-claims';
import { sourceOfPage } from './pages';
import { viewClaims, viewSource, viewSources } from './views';

/** So many sources, and so many ids of claims, are read at a time: memory stays small however much is taken out. */
const SOURCES = 100;
const CLAIMS = 1000;

/** The source of one page with its claims in page order; nothing where nothing is kept of the page. */
export async function* recordsOfPage(db: ClaimlightDatabase, key: string): AsyncIterable<ExportRecord> {
  const source = await sourceOfPage(db, key);
  if (!source) return;
  const claims = inPageOrder(await claimsOfPage(db, key));
  yield { source: await viewSource(db, source), claims: await withPlaces(db, await viewClaims(db, claims)) };
}

/** Everything in the library, oldest source first. */
export async function* allRecords(db: ClaimlightDatabase): AsyncIterable<ExportRecord> {
  let last = '';
  for (;;) {
    const sources = await db.sources.where('id').above(last).limit(SOURCES).toArray();
    const end = sources.at(-1);
    if (!end) return;
    last = end.id;
    yield* withClaims(db, sources);
  }
}

/** Some sources with all their claims. */
export async function* recordsOfSources(
  db: ClaimlightDatabase,
  ids: readonly Id[],
): AsyncIterable<ExportRecord> {
  for (const batch of inBatches(ids, SOURCES)) {
    const rows = await db.sources.bulkGet(batch);
    yield* withClaims(
      db,
      rows.flatMap(row => row ?? []),
    );
  }
}

/**
 * Some claims, each with its source; the claims of one source come together, in page order. `others` are sources that are wanted
 * too, if only for themselves.
 */
export async function* recordsOfClaims(
  db: ClaimlightDatabase,
  ids: readonly Id[],
  others: readonly Id[] = [],
): AsyncIterable<ExportRecord> {
  const bySource = new Map<Id, Id[]>();
  for (const batch of inBatches(ids, CLAIMS)) {
    for (const row of await db.claims.bulkGet(batch)) {
      if (!row || row.deletedAt) continue;
      const same = bySource.get(row.source);
      if (same) same.push(row.id);
      else bySource.set(row.source, [row.id]);
    }
  }
  const sources = [...new Set([...bySource.keys(), ...others])];
  for (const some of inBatches(sources, SOURCES)) {
    const wanted = some.flatMap(source => bySource.get(source) ?? []);
    const claims = (await db.claims.bulkGet(wanted)).flatMap(row => row ?? []);
    const rows = await db.sources.bulkGet(some);
    yield* records(
      db,
      rows.flatMap(row => row ?? []),
      claims,
    );
  }
}

async function* withClaims(db: ClaimlightDatabase, sources: readonly Source[]): AsyncIterable<ExportRecord> {
  const ids = sources.map(source => source.id);
  yield* records(db, sources, await db.claims.where('source').anyOf(ids).toArray());
}

async function* records(
  db: ClaimlightDatabase,
  sources: readonly Source[],
  claims: readonly Claim[],
): AsyncIterable<ExportRecord> {
  const live = sources.filter(source => !source.deletedAt);
  const ordered = inPageOrder(claims.filter(claim => !claim.deletedAt));
  const bySource = new Map(live.map(({ id }): [Id, ClaimView[]] => [id, []]));
  for (const claim of await withPlaces(db, await viewClaims(db, ordered)))
    bySource.get(claim.source)?.push(claim);
  for (const source of await viewSources(db, live)) yield { source, claims: bySource.get(source.id) ?? [] };
}
