import { BookOpen } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../../components/icon';
import { ownPage } from '../../../../lib/browser';
import type { ClaimView, Failure, Snapshot } from '../../../../lib/claims';
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
  const snapshot = useLive(
    async () => {
      const row = await db.claims.get(claim.id);
      const copy = row?.snapshot && (await db.snapshots.get(row.snapshot));
      return copy && !copy.deletedAt ? copy : null;
    },
    [db, claim.id],
    tellFailure,
  );
  const [text, setText] = useState<Awaited<ReturnType<typeof read>> | undefined>(undefined);
  useEffect(() => {
    let left = false;
    if (snapshot) void read(snapshot, claim).then(passage => !left && setText(passage));
    return () => {
      left = true;
    };
  }, [snapshot?.id, claim.id]);
  if (!snapshot || text === undefined) return null;
  return (
    <section class="card saved-copy" aria-labelledby="saved-copy">
      <h3 id="saved-copy">{i18n.t('browse.savedCopy')}</h3>
      {text ? (
        <p class="passage" dir="auto">
          {text.before}
          <mark class={`kind-${claim.kind ?? 'plain'}`}>{text.quote}</mark>
          {text.after}
        </p>
      ) : (
        <p class="quiet">{i18n.t('browse.notInCopy')}</p>
      )}
      <a class="button" href={`${ownPage('/reader.html')}#/${snapshot.id}?claim=${claim.id}`}>
        <Icon node={BookOpen} size={16} />
        {i18n.t('browse.read')}
      </a>
    </section>
  );
}

/** The code that finds passages is loaded with the first claim that has a saved copy. */
async function read(snapshot: Snapshot, claim: ClaimView) {
  const { placeIn } = await import('./place-in');
  return placeIn(snapshot, claim, AROUND);
}
