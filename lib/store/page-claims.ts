import type { Claim, Id } from '../claims';
import type { ClaimlightDatabase } from './database';
import { pagesOf } from './pages';

/** The claims of one page, oldest first. */
export async function claimsOfPage(db: ClaimlightDatabase, key: string): Promise<Claim[]> {
  const pages = await pagesOf(db, key);
  const ids = pages.map(page => page.id);
  const claims = await db.claims.where('page').anyOf(ids).toArray();
  return claims.filter(claim => !claim.deletedAt).sort((a, b) => a.id.localeCompare(b.id));
}

/** How many claims a page has. */
export async function countClaims(db: ClaimlightDatabase, key: string): Promise<number> {
  return (await claimsOfPage(db, key)).length;
}

/** The key of the page a claim stands on, for checking that a page asks only for its own. */
export async function pageKeyOfClaim(db: ClaimlightDatabase, id: Id): Promise<string | null> {
  const claim = await db.claims.get(id);
  const page = claim && (await db.pages.get(claim.page));
  return page?.key ?? null;
}
