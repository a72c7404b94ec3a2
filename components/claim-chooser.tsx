import { i18n } from '#i18n';
import type { Id, Kind } from '../lib/claims';
import { stepButtons } from './step-buttons';
import { kindName } from './words';

interface Props {
  claims: { id: Id; quote: string; kind: Kind | null }[];
  onChoose(claim: Id): void;
  onLeave(): void;
}

/** Lets the reader say which of several claims under one word was meant. */
export function ClaimChooser({ claims, onChoose, onLeave }: Props) {
  return (
    <div
      class="chooser"
      role="dialog"
      tabIndex={-1}
      aria-label={i18n.t('chooser.label')}
      onKeyDown={event => {
        if (event.key === 'Escape') onLeave();
        else if (stepButtons(event.currentTarget, event.key)) event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p>{i18n.t('chooser.title', { count: String(claims.length) })}</p>
      {claims.map(({ id, quote, kind }) => (
        <button key={id} type="button" class={`kind-${kind ?? 'plain'}`} onClick={() => onChoose(id)}>
          <span class="swatch" aria-hidden="true" />
          <span class="quote">{quote}</span>
          <small>{kindName(kind)}</small>
        </button>
      ))}
    </div>
  );
}
