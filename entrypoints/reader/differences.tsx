import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoment } from '../../components/format-date';
import { ChangedWords } from '../../components/rewording/changed-words';
import { clean } from '../../lib/article';
import type { Failure, Id } from '../../lib/claims';
import { attempt, type ClaimlightDatabase, type Copy, readCopy, unpackSnapshot } from '../../lib/store';
import { blocksOf, compareBlocks, type Pair } from './compare';

interface Props {
  db: ClaimlightDatabase;
  now: Copy;
  /** The copy it is compared with. */
  other: Id;
  onFailure(failure: Failure): void;
}

/** What changed between two copies of a page, the older one's words struck through and the newer one's underlined. */
export function Differences({ db, now, other, onFailure }: Props) {
  const [compared, setCompared] = useState<{ pairs: Pair[]; older: Copy; newer: Copy } | null>(null);
  useEffect(() => {
    void attempt(() => readCopy(db, other)).then(async read => {
      if (!read.ok) return onFailure(read.error);
      if (!read.value) return onFailure({ code: 'notFound' });
      const [older, newer] = [now, read.value].sort((a, b) =>
        a.copy.createdAt < b.copy.createdAt ? -1 : 1,
      ) as [Copy, Copy];
      const blocks = async ({ copy }: Copy) => blocksOf(clean(await unpackSnapshot(copy)));
      const pairs = compareBlocks(await blocks(older), await blocks(newer));
      setCompared({ pairs, older, newer });
    });
  }, [db, now.copy.id, other, onFailure]);
  if (!compared) return null;
  const { pairs, older, newer } = compared;
  const changes = pairs.filter(({ before, now: after }) => before !== after).length;
  return (
    <section class="differences text" aria-label={i18n.t('reader.compare')}>
      <p class="quiet" role="status">
        {i18n.t('reader.between', {
          older: formatMoment(older.copy.createdAt),
          newer: formatMoment(newer.copy.createdAt),
        })}{' '}
        {changes === 0 ? i18n.t('reader.same') : i18n.t('reader.changes', changes)}
      </p>
      {pairs.map(({ before, now: after }, index) =>
        before === after ? (
          <p key={index} dir="auto">
            {after}
          </p>
        ) : (
          <ChangedWords key={index} before={before} now={after} />
        ),
      )}
    </section>
  );
}
