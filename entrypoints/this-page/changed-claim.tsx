import { Check, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import type { Id } from '../../lib/claims';
import type { Place } from '../../lib/messages';
import type { ClaimActions } from './actions';

interface Props extends Pick<ClaimActions, 'onReword'> {
  claim: Id;
  changes: Place['changes'];
}

const loadChangedWords = () => import('../../components/changed-words').then(module => module.ChangedWords);

/** Old and new wording compared, with one press to take the new one over or to say that it is something else. */
export function ChangedClaim({ claim, changes, onReword }: Props) {
  const [ChangedWords, setChangedWords] = useState<Awaited<ReturnType<typeof loadChangedWords>> | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void loadChangedWords().then(loaded => setChangedWords(() => loaded));
  }, []);

  const answer = async (how: 'confirmChange' | 'refuseChange') => {
    setBusy(true);
    await onReword(how, claim);
    setBusy(false);
  };
  return (
    <div class="rewording">
      {ChangedWords &&
        changes.map(({ at, before, now }) => <ChangedWords key={at} before={before} now={now} />)}
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
