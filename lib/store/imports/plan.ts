import {
  claimWords,
  type Id,
  type ImportedClaim,
  type ImportedSource,
  type ImportRecord,
  sourceFields,
} from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { freshClaims } from './fresh-claims';
import { knownSources } from './known-sources';
import { mergedSources } from './merged-sources';

/** How an address becomes a page key; the rule belongs to `lib/article`. */
export interface KeyRule {
  version: number;
  keyOf(address: string): string;
}

/** A source of a file with those of its claims that are not in the library yet. */
export interface PlannedSource {
  source: ImportedSource;
  /** Null where the source has no address on the web. */
  key: string | null;
  /** The source in the library that it is, if there is one. */
  into: Id | null;
  claims: ImportedClaim[];
}

/** What of a file is in the library already, as it can be shown. */
export interface KnownRow {
  /** What the source is called. */
  title: string;
  /** The words of its claim; empty where the file has the source alone. */
  words: string;
}

/** So many are named; there may be a hundred thousand. */
const MOST_NAMED = 100;

/** What taking a file in would do. Nothing has been written. */
export interface ImportPlan {
  sources: PlannedSource[];
  keyVersion: number;
  newSources: number;
  newClaims: number;
  knownSources: number;
  knownClaims: number;
  /** Claims that are here, and sources that came without any; of these the first. */
  knownRows: number;
  known: KnownRow[];
}

/**
 * Compares what a file holds with the library. A source is here already if its id, its address, its DOI or (without either) its
 * title and year are known; a claim, as `freshClaims` says.
 * What was deleted here is not here: taking it in again brings it back.
 */
export async function planImport(
  db: ClaimlightDatabase,
  records: readonly ImportRecord[],
  rule: KeyRule,
): Promise<ImportPlan> {
  const merged = mergedSources(records, rule.keyOf);
  const known = await knownSources(db, merged);
  const plan: ImportPlan = {
    sources: [],
    keyVersion: rule.version,
    newSources: 0,
    newClaims: 0,
    knownSources: 0,
    knownClaims: 0,
    knownRows: 0,
    known: [],
  };
  for (const { source, key, claims } of merged) {
    const into = known.find(source, key);
    const fresh = await freshClaims(db, claims, into);
    plan.knownClaims += claims.length - fresh.length;
    const isHere = into !== null && claims.length === 0;
    plan.knownRows += isHere ? 1 : claims.length - fresh.length;
    if ((isHere || fresh.length < claims.length) && plan.known.length < MOST_NAMED) {
      const title = sourceFields(source).title ?? source.address;
      const isFresh = new Set(fresh);
      const here = isHere ? [''] : claims.filter(claim => !isFresh.has(claim)).map(claimWords);
      plan.known.push(...here.slice(0, MOST_NAMED - plan.known.length).map(words => ({ title, words })));
    }
    plan.newClaims += fresh.length;
    if (into) plan.knownSources += 1;
    else plan.newSources += 1;
    if (!into || fresh.length > 0) plan.sources.push({ source, key, into, claims: fresh });
  }
  return plan;
}
