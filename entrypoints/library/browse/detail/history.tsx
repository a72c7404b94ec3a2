import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import { formatMoment } from '../../../../components/format-date';
import type { Id } from '../../../../lib/claims';
import { type CommitNote, historyOf, notesOfCommits } from '../../../../lib/store';
import type { SectionProps } from '../../section';
import { takeBack } from '../../take-back';
import { useLive } from '../../use-live';
import { changedFields } from './changed-fields';
import { changedFigures } from './changed-figures';
import { changedQuote } from './changed-quote';
import { undoable } from './undoable';
import { undoneCommits } from './undone';

const NO_NOTES: ReadonlyMap<Id, CommitNote> = new Map();

interface Change {
  before: object | null;
  after: object;
}

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
        notes: await notesOfCommits(
          db,
          events.map(event => event.commit),
        ),
      };
    },
    [db, table, record],
    tellFailure,
  );
  const { events = [], notes = NO_NOTES } = shown ?? {};
  const undoes = (commit: Id) => notes.get(commit)?.undoes ?? null;
  const undone = undoneCommits(
    events.toReversed().map(({ commit }) => ({ id: commit, undoes: undoes(commit) })),
  );
  const can = undoable(events);
  return (
    <ol>
      {events.toReversed().map(event => {
        const quote = event.before && changedQuote(event.before, event.after);
        return (
          <li key={event.id}>
            <span>
              {describe(event, quote, undoes(event.commit) !== null)}
              {undone.has(event.commit) && <span class="quiet"> ({i18n.t('history.undone')})</span>}
              {quote && <ChangedQuote quote={quote} />}
              {event.before && <ChangedFigures before={event.before} after={event.after} />}
              <time class="quiet" dateTime={event.at}>
                {formatMoment(event.at)}
              </time>
            </span>
            {can.has(event.id) && (
              <button type="button" onClick={() => void takeBack(props, event.commit)}>
                {undoText(notes.get(event.commit)?.count ?? 1)}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A commit may have changed many other records too. */
const undoText = (records: number) =>
  records > 1 ? i18n.t('history.undoAll', records, [formatCount(records)]) : i18n.t('announce.undo');

type Quote = ReturnType<typeof changedQuote>;

const ChangedQuote = ({ quote }: { quote: NonNullable<Quote> }) => (
  <span class="quotes" dir="auto">
    {'refused' in quote ? i18n.t('history.refused', quote) : i18n.t('history.quotes', quote)}
  </span>
);

function ChangedFigures({ before, after }: { before: object; after: object }) {
  const figures = changedFigures(before, after);
  return (
    figures && (
      <span class="figures" dir="auto">
        {i18n.t('history.figures', figures)}
      </span>
    )
  );
}

function describe({ before, after }: Change, quote: Quote, undoes: boolean): string {
  if (!before) return i18n.t('history.added');
  const fields = changedFields(before, after);
  const { deletedAt } = after as { deletedAt?: string | null };
  if (fields.includes('deletedAt')) return i18n.t(deletedAt ? 'history.deleted' : 'history.restored');
  const nameOf = (field: (typeof fields)[number]) =>
    i18n.t(`fields.${field === 'targets' && quote && 'refused' in quote ? 'refused' : field}`);
  const named = { fields: fields.map(nameOf).join(', ') };
  return undoes ? i18n.t('history.undid', named) : i18n.t('history.changed', named);
}
