import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import { formatMoment } from '../../../../components/format-date';
import type { Id } from '../../../../lib/claims';
import { historyOf, sizesOfCommits } from '../../../../lib/store';
import type { SectionProps } from '../../section';
import { takeBack } from '../../take-back';
import { useLive } from '../../use-live';
import { changedFields } from './changed-fields';
import { undoable } from './undoable';

const NO_SIZES: ReadonlyMap<Id, number> = new Map();

interface Props extends Pick<SectionProps, 'db' | 'ongoing' | 'wrote' | 'tell' | 'tellFailure'> {
  table: 'claims' | 'sources';
  record: Id;
}

/** What happened to a record, newest first. Each change can be taken back as long as what it changed stayed so. */
export function History(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="card history" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('browse.history')}</summary>
      {open && <Events {...props} />}
    </details>
  );
}

function Events({ table, record, ...props }: Props) {
  const { db, tellFailure } = props;
  const shown = useLive(
    async () => {
      const events = await historyOf(db, table, record);
      return {
        events,
        sizes: await sizesOfCommits(
          db,
          events.map(event => event.commit),
        ),
      };
    },
    [db, table, record],
    tellFailure,
  );
  const { events = [], sizes = NO_SIZES } = shown ?? {};
  const can = undoable(events);
  return (
    <ol>
      {events.toReversed().map(event => (
        <li key={event.id}>
          <span>
            {describe(event.before, event.after)}
            <time class="quiet" dateTime={event.at}>
              {formatMoment(event.at)}
            </time>
          </span>
          {can.has(event.id) && (
            <button type="button" onClick={() => void takeBack(props, event.commit)}>
              {undoText(sizes.get(event.commit) ?? 1)}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A commit may have changed many other records too. */
const undoText = (records: number) =>
  records > 1 ? i18n.t('history.undoAll', records, [formatCount(records)]) : i18n.t('announce.undo');

function describe(before: object | null, after: object): string {
  if (!before) return i18n.t('history.added');
  const fields = changedFields(before, after);
  const { deletedAt } = after as { deletedAt?: string | null };
  if (fields.includes('deletedAt')) return i18n.t(deletedAt ? 'history.deleted' : 'history.restored');
  return i18n.t('history.changed', { fields: fields.map(field => i18n.t(`fields.${field}`)).join(', ') });
}
