import { i18n } from '#i18n';
import { formatDate } from '../../../components/format-date';
import { statusName } from '../../../components/words';
import { historyOf } from '../../../lib/store';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';
import { verdictsIn } from './verdicts';

/** What the reader found, and when; always in words that say whose verdict it is. */
export function VerdictHistory({
  db,
  claim,
  tellFailure,
}: Pick<SectionProps, 'db' | 'tellFailure'> & { claim: string }) {
  const events = useLive(() => historyOf(db, 'claims', claim), [db, claim], tellFailure) ?? [];
  const verdicts = verdictsIn(events);
  if (verdicts.length === 0) return null;
  return (
    <ol class="verdict-history" aria-label={i18n.t('checking.history')}>
      {verdicts.map(({ id, at, status, note }) => (
        <li key={id}>
          {i18n.t('checking.marked', { status: statusName(status).toLowerCase(), date: formatDate(at) })}
          {note && <q dir="auto">{note}</q>}
        </li>
      ))}
    </ol>
  );
}
