import { type ExportRecord, inPageOrder } from '../claims';
import { claimsOfPage } from './claims';
import type { ClaimlightDatabase } from './database';
import { sourceOfPage } from './pages';
import { viewClaims, viewSource } from './views';

/** The source of one page with its claims in page order; nothing where nothing is kept of the page. */
export async function* recordsOfPage(db: ClaimlightDatabase, key: string): AsyncIterable<ExportRecord> {
  const source = await sourceOfPage(db, key);
  if (!source) return;
  const claims = inPageOrder(await claimsOfPage(db, key));
  yield { source: await viewSource(db, source), claims: await viewClaims(db, claims) };
}
