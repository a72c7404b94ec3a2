import { i18n } from '#i18n';
import type { ClaimView, Failure } from '../../../../lib/claims';
import type { ClaimlightDatabase } from '../../../../lib/store';
import { useLive } from '../../use-live';

interface Props {
  db: ClaimlightDatabase;
  claim: ClaimView;
  tellFailure(failure: Failure): void;
}

/** How much of the saved copy is shown on either side of the passage, in UTF-16 units. */
const AROUND = 240;

/** The passage in the saved copy, with what stands around it. */
export function SnapshotPlace({ db, claim, tellFailure }: Props) {
  const place = useLive(
    async () => {
      const row = await db.claims.get(claim.id);
      const snapshot = row?.snapshot && (await db.snapshots.get(row.snapshot));
      if (!snapshot || snapshot.deletedAt) return null;
      const { placeIn } = await import('./place-in');
      return { text: await placeIn(snapshot, claim, AROUND) };
    },
    [db, claim.id],
    tellFailure,
  );
  if (!place) return null;
  return (
    <section class="card saved-copy" aria-labelledby="saved-copy">
      <h3 id="saved-copy">{i18n.t('browse.savedCopy')}</h3>
      {place.text ? (
        <p class="passage" dir="auto">
          {place.text.before}
          <mark class={`kind-${claim.kind ?? 'plain'}`}>{place.text.quote}</mark>
          {place.text.after}
        </p>
      ) : (
        <p class="quiet">{i18n.t('browse.notInCopy')}</p>
      )}
    </section>
  );
}
