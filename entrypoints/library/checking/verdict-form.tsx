import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { statusName } from '../../../components/words';
import { type ClaimView, STATUSES, type Status } from '../../../lib/claims';

interface Props {
  claim: ClaimView;
  onVerdict(status: Status, note: string): void;
}

/** What a new verdict begins with: what was written for the one before is that one's reason, and stays in the history. */
export const reasonFor = (claim: Pick<ClaimView, 'status' | 'statusNote'>, note: string): string =>
  claim.status !== 'unchecked' && note === claim.statusNote ? '' : note;

/**
 * The reader's verdict on a claim, and what speaks for it. A verdict counts once it is pressed, and its note when the field is left.
 * Buttons, since radio buttons are chosen by merely passing over them, and each verdict passed would go into the history.
 */
export function VerdictForm({ claim, onVerdict }: Props) {
  const [note, setNote] = useState(claim.statusNote);
  const ids = { group: useId(), note: useId() };
  useEffect(() => setNote(claim.statusNote), [claim.id, claim.statusNote]);
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = Array.from(row.current?.querySelectorAll('button') ?? []);
    const at = buttons.findIndex(button => button.matches(':focus'));
    if (!step || at < 0) return;
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <div class="verdict-form">
      <span id={ids.group} class="label">
        {i18n.t('checking.verdict')}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row needs */}
      <div ref={row} class="verdicts" role="group" aria-labelledby={ids.group} onKeyDown={onKeyDown}>
        {STATUSES.map((status, index) => (
          <button
            key={status}
            type="button"
            aria-pressed={status === claim.status}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => status !== claim.status && onVerdict(status, reasonFor(claim, note))}
          >
            {statusName(status)}
            <kbd>{index + 1}</kbd>
          </button>
        ))}
      </div>
      <label for={ids.note}>{i18n.t('form.statusNote')}</label>
      <textarea
        id={ids.note}
        dir="auto"
        value={note}
        onInput={event => setNote(event.currentTarget.value)}
        onKeyDown={event => {
          // So that the keys that lead on are at hand again.
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        onBlur={() => note !== claim.statusNote && onVerdict(claim.status, note)}
      />
    </div>
  );
}
