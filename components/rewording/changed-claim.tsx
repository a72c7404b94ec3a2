import { Check, X } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon';
import { ChangedWords } from './changed-words';
import './changed-claim.css';

interface Props {
  /** The passages whose words have changed, by number. */
  changes: readonly { at: number; before: string; now: string }[];
  onConfirm(): Promise<unknown>;
  onRefuse(): Promise<unknown>;
}

/** Old and new wording compared, with one press to take the new one over or to say that it is something else. */
export function ChangedClaim({ changes, onConfirm, onRefuse }: Props) {
  const [busy, setBusy] = useState(false);

  const answer = async (give: () => Promise<unknown>) => {
    setBusy(true);
    await give();
    setBusy(false);
  };
  return (
    <div class="rewording">
      {changes.map(({ at, before, now }) => (
        <ChangedWords key={at} before={before} now={now} />
      ))}
      <div class="answers">
        <button type="button" disabled={busy} onClick={() => void answer(onConfirm)}>
          <Icon node={Check} size={16} />
          {i18n.t('rewording.confirm')}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={() => void answer(onRefuse)}>
          <Icon node={X} size={16} />
          {i18n.t('rewording.refuse')}
        </button>
      </div>
    </div>
  );
}
