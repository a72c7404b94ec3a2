import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { statusName } from '../../../components/words';
import { type ClaimView, STATUSES, type Status } from '../../../lib/claims';

interface Props {
  claim: ClaimView;
  onVerdict(status: Status, note: string): void;
}

/** The reader's verdict on a claim, and what speaks for it. A verdict counts at once; its note when the field is left. */
export function VerdictForm({ claim, onVerdict }: Props) {
  const [note, setNote] = useState(claim.statusNote);
  const ids = { group: useId(), note: useId() };
  useEffect(() => setNote(claim.statusNote), [claim.id, claim.statusNote]);
  return (
    <div class="verdict-form">
      <fieldset>
        <legend>{i18n.t('checking.verdict')}</legend>
        <div class="verdicts">
          {STATUSES.map((status, index) => (
            <label key={status}>
              <input
                type="radio"
                name={ids.group}
                checked={status === claim.status}
                aria-keyshortcuts={String(index + 1)}
                onChange={() => onVerdict(status, note)}
              />
              {statusName(status)}
              <kbd>{index + 1}</kbd>
            </label>
          ))}
        </div>
      </fieldset>
      <label for={ids.note}>{i18n.t('form.statusNote')}</label>
      <textarea
        id={ids.note}
        dir="auto"
        value={note}
        onInput={event => setNote(event.currentTarget.value)}
        onBlur={() => note !== claim.statusNote && onVerdict(claim.status, note)}
      />
    </div>
  );
}
