import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindName } from '../../../components/words';
import type { ClaimView } from '../../../lib/claims';
import { live, viewClaims } from '../../../lib/store';
import type { SectionProps } from '../section';

/** How many claims are shown before one searches. */
const LATEST = 200;

export function Browse({ db, tellFailure }: SectionProps) {
  const [claims, setClaims] = useState<ClaimView[] | null>(null);
  useEffect(
    () =>
      live(
        async () => {
          const rows = await db.claims.orderBy('createdAt').reverse().limit(LATEST).toArray();
          return viewClaims(
            db,
            rows.filter(row => !row.deletedAt),
          );
        },
        setClaims,
        tellFailure,
      ),
    [db, tellFailure],
  );
  return (
    <section>
      <h1 class="unseen">{i18n.t('library.title')}</h1>
      {claims?.length === 0 && <p class="quiet">{i18n.t('library.empty')}</p>}
      <ul>
        {claims?.map(claim => (
          <li key={claim.id} class={`kind-${claim.kind ?? 'plain'}`}>
            <p dir="auto">{claim.statement || claim.quotes.join(' … ')}</p>
            <p class="quiet">{kindName(claim.kind)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
