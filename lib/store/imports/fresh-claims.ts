import { type Claim, foldName, type Id, type ImportedClaim, quotesOf } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { historyOf } from '../history';

/**
 * Those of a file's claims on one source that the library has not. A claim is here if its id is, or if the source has one with
 * the same words of which the same is said, or was before the reader changed it; what says nothing of its words adds nothing to
 * them. Of claims that the file itself repeats, the first counts.
 */
export async function freshClaims(
  db: ClaimlightDatabase,
  claims: readonly ImportedClaim[],
  source: Id | null,
): Promise<ImportedClaim[]> {
  const ids = claims.flatMap(({ id }) => id ?? []);
  const rows = ids.length > 0 ? await db.claims.bulkGet(ids) : [];
  const here = new Map(rows.flatMap(row => (row ? [[row.id, !row.deletedAt]] : [])));
  const kept = source ? await db.claims.where('source').equals(source).toArray() : [];
  // Two claims of our own with one quote are two claims, if the file knows them apart.
  const others = byWords(kept.filter(row => !row.deletedAt && !here.has(row.id)));
  const met = new Map<string, Set<string>>();
  const fresh: ImportedClaim[] = [];
  for (const claim of claims) {
    const isHere = claim.id ? here.get(claim.id) : undefined;
    const [words, said] = [wordsIn(claim), saidIn(claim)];
    if (isHere ?? (await isKnown(db, others.get(words) ?? [], said))) continue;
    const before = met.get(words);
    if (isHere === undefined && before && (!said || before.has(said))) continue;
    if (!claim.id) met.set(words, new Set(before).add(said));
    fresh.push(claim);
  }
  return fresh;
}

function byWords(rows: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const row of rows) {
    const words = wordsIn(row);
    const group = groups.get(words);
    if (group) group.push(row);
    else groups.set(words, [row]);
  }
  return groups;
}

/** Whether one of some claims with the same words says the same of them, or did. */
async function isKnown(db: ClaimlightDatabase, same: readonly Claim[], said: string): Promise<boolean> {
  if (same.length > 0 && !said) return true;
  if (same.some(row => saidIn(row) === said)) return true;
  for (const row of same) if (await saidBefore(db, row, said)) return true;
  return false;
}

async function saidBefore(db: ClaimlightDatabase, { id }: Claim, said: string): Promise<boolean> {
  let was = { statement: '', note: '' };
  for (const { after } of await historyOf(db, 'claims', id)) {
    was = { ...was, ...(after as Partial<Claim>) };
    if (saidIn(was) === said) return true;
  }
  return false;
}

/** What a claim is recognised by where ids do not tell: its quotes; without any, what is said. */
function wordsIn(claim: ImportedClaim | Claim): string {
  const quotes = quotesOf(claim);
  return foldName(quotes.length > 0 ? quotes.join('\n') : saidIn(claim));
}

const saidIn = ({ statement, note }: Pick<Claim, 'statement' | 'note'>): string =>
  foldName(`${statement}\n${note}`);
