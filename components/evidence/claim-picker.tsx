import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimBrief } from '../../lib/claims';
import { useFocus } from '../use-focus';
import { ClaimCard } from './claim-card';
import type { EvidenceDesk } from './desk';

interface Props {
  offer: EvidenceDesk['offer'];
  onChoose(claim: ClaimBrief): void;
}

/** Finds a claim by its words, the most recent first: an editable combobox with a listbox (ARIA Authoring Practices). */
export function ClaimPicker({ offer, onChoose }: Props) {
  const [text, setText] = useState('');
  const [offered, setOffered] = useState<ClaimBrief[] | null>(null);
  const [active, setActive] = useState(-1);
  const asked = useRef(0);
  const input = useFocus<HTMLInputElement>(true);
  const ids = { input: useId(), list: useId() };
  const optionId = (index: number) => `${ids.list}-${index}`;

  useEffect(() => {
    const question = ++asked.current;
    void offer(text).then(answer => {
      // Answers may come in another order than they were asked for.
      if (question !== asked.current) return;
      setOffered(answer.ok ? answer.value : []);
      setActive(-1);
    });
  }, [offer, text]);

  const claims = offered ?? [];
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = claims[active] ?? (claims.length === 1 ? claims[0] : undefined);
    if (step && claims.length > 0) move(active + step);
    else if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    else if (chosen) onChoose(chosen);
    event.preventDefault();
  };
  const move = (to: number) => {
    const next = (to + claims.length) % claims.length;
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div>
      <label for={ids.input}>{i18n.t('evidence.find')}</label>
      <input
        ref={input}
        id={ids.input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={claims.length > 0}
        aria-controls={ids.list}
        aria-activedescendant={active < 0 ? undefined : optionId(active)}
        autocomplete="off"
        placeholder={i18n.t('evidence.findHint')}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" role="status">
        {offered && i18n.t('evidence.found', claims.length)}
      </p>
      {offered?.length === 0 && <p class="quiet">{i18n.t('evidence.noneFound')}</p>}
      <div
        id={ids.list}
        class="offers claim-offers"
        role="listbox"
        aria-label={i18n.t('evidence.find')}
        hidden={claims.length === 0}
      >
        {claims.map((claim, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses through the input, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the option is active by aria-activedescendant
          <div
            key={claim.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onPointerDown={event => event.preventDefault()}
            onClick={() => onChoose(claim)}
          >
            <ClaimCard claim={claim} />
          </div>
        ))}
      </div>
    </div>
  );
}
