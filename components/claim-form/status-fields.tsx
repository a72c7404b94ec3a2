import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { STATUSES, type Status, type StatusChange } from '../../lib/claims';
import { formatDate } from '../format-date';
import { statusName } from '../words';
import type { FormState } from './form-state';

interface Props {
  state: Pick<FormState, 'status' | 'statusNote'>;
  /** Newest first. */
  history: readonly StatusChange[];
  onChange(fields: Partial<FormState>): void;
}

/** What the reader has found out so far, why, and what they thought before. */
export function StatusFields({ state, history, onChange }: Props) {
  const ids = { status: useId(), note: useId() };
  return (
    <div>
      <div class="pair">
        <div>
          <label for={ids.status}>{i18n.t('form.status')}</label>
          <select
            id={ids.status}
            value={state.status}
            onChange={event => onChange({ status: event.currentTarget.value as Status })}
          >
            {STATUSES.map(status => (
              <option key={status} value={status}>
                {statusName(status)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for={ids.note}>{i18n.t('form.statusNote')}</label>
          <input
            id={ids.note}
            value={state.statusNote}
            onInput={event => onChange({ statusNote: event.currentTarget.value })}
          />
        </div>
      </div>
      {history.length > 1 && (
        <ol class="status-history" aria-label={i18n.t('form.statusHistory')}>
          {history.map(({ at, status, note }) => (
            <li key={at}>
              <time dateTime={at}>{formatDate(at)}</time> {statusName(status)}
              {note && <span class="quiet"> {note}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
