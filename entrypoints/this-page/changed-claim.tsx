import { Check, X } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import type { Id } from '../../lib/claims';
import type { Place } from '../../lib/messages';
import type { ClaimActions } from './actions';
import { Later } from './later';

interface Props extends Pick<ClaimActions, 'onReword'> {
  claim: Id;
  changes: Place['changes'];
}

const changedWords = async () => (await import('../../components/changed-words')).ChangedWords;

/** Old and new wording compared, with one press to take the new one over or to say that it is something else. */
export function ChangedClaim({ claim, changes, onReword }: Props) {
  const [busy, setBusy] = useState(false);

  const answer = async (how: 'confirmChange' | 'refuseChange') => {
    setBusy(true);
    await onReword(how, { claim, changes });
    setBusy(false);
  };
  return (
    <div class="rewording">
      {changes.map(({ at, before, now }) => (
        <Later key={at} load={changedWords} props={{ before, now }} />
      ))}
      <div class="answers">
        <button type="button" disabled={busy} onClick={() => void answer('confirmChange')}>
          <Icon node={Check} size={16} />
          {i18n.t('rewording.confirm')}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={() => void answer('refuseChange')}>
          <Icon node={X} size={16} />
          {i18n.t('rewording.refuse')}
        </button>
      </div>
    </div>
  );
}
