import type { ClaimView, Prefill } from '../../lib/claims';
import { type ClaimlightDatabase, sourceViews } from '../../lib/store';
import type { TabAnnotators } from './tab-annotators';

/** What the words around a claim in the page tell of it; `null` where the page does not answer. The rules load only now. */
export async function fillIn(
  db: ClaimlightDatabase,
  annotators: TabAnnotators,
  claim: ClaimView,
): Promise<Prefill | null> {
  const beside = await annotators.at(claim.id)('around', { claim: claim.id });
  if (!beside.ok) return null;
  const [source] = await sourceViews(db, [claim.source]);
  const { published = null, language = null } = source?.fields ?? {};
  const { prefill } = await import('../../lib/suggest');
  return prefill(claim.quotes.join('\n'), { ...beside.value, published, language });
}
