import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoment } from '../../../../components/format-date';
import type { Id } from '../../../../lib/claims';
import { historyOf, undo } from '../../../../lib/store';
import type { SectionProps } from '../../section';
import { useLive } from '../../use-live';
import { changedFields } from './changed-fields';

interface Props extends Pick<SectionProps, 'db' | 'wrote' | 'tellFailure'> {
  table: 'claims' | 'sources';
  record: Id;
}

/** What happened to a record, newest first. Each change can be taken back as long as nothing came after it. */
export function History(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="card history" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('browse.history')}</summary>
      {open && <Events {...props} />}
    </details>
  );
}

function Events({ db, wrote, tellFailure, table, record }: Props) {
  const events = useLive(() => historyOf(db, table, record), [db, table, record], tellFailure) ?? [];
  return (
    <ol>
      {events.toReversed().map((event, index) => (
        <li key={event.id}>
          <span>
            {describe(event.before, event.after)}
            <time class="quiet" dateTime={event.at}>
              {formatMoment(event.at)}
            </time>
          </span>
          {index === 0 && event.before !== null && (
            <button type="button" onClick={async () => void wrote(await undo(db, event.commit))}>
              {i18n.t('announce.undo')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function describe(before: object | null, after: object): string {
  if (!before) return i18n.t('history.added');
  const fields = changedFields(before, after);
  const { deletedAt } = after as { deletedAt?: string | null };
  if (fields.includes('deletedAt')) return i18n.t(deletedAt ? 'history.deleted' : 'history.restored');
  return i18n.t('history.changed', { fields: fields.map(field => i18n.t(`fields.${field}`)).join(', ') });
}
