import { Check, Sparkles } from 'lucide';
import { i18n } from '#i18n';
import type { Prefill } from '../../lib/claims';
import { formatDate } from '../format-date';
import { Icon } from '../icon';
import { kindName } from '../words';
import { type FormState, suggestedFields } from './form-state';

interface Props {
  filled: Prefill | null;
  state: FormState;
  onTake(fields: Partial<FormState>): void;
}

/**
 * What the words around the passage suggest for fields that are still empty. Nothing of it is in the form until it is
 * taken, one by one or all at once, and what is not taken is not saved.
 */
export function SuggestedFields({ filled, state, onTake }: Props) {
  const offers = suggestedFields(filled, state);
  if (offers.length === 0) return null;
  return (
    <section class="suggested-fields" aria-label={i18n.t('suggested.label')}>
      <p class="quiet">
        <Icon node={Sparkles} size={14} />
        {i18n.t('suggested.label')}
      </p>
      {offers.map(({ name, fields }) => (
        <button key={name} type="button" onClick={() => onTake(fields)}>
          {wording(fields, filled)}
        </button>
      ))}
      {offers.length > 1 && (
        <button
          type="button"
          class="plain"
          aria-keyshortcuts="Alt+Enter"
          title={i18n.t('suggested.allKey')}
          onClick={() => onTake(Object.assign({}, ...offers.map(({ fields }) => fields)))}
        >
          <Icon node={Check} size={14} />
          {i18n.t('suggested.all')}
        </button>
      )}
    </section>
  );
}

function wording(fields: Partial<FormState>, filled: Prefill | null): string {
  if (fields.kind) return i18n.t('suggested.kind', { kind: kindName(fields.kind) });
  if (fields.said) return i18n.t('suggested.said', { date: formatDate(fields.said) });
  const speaker = [fields.speaker, fields.role].filter(Boolean).join(', ');
  return i18n.t(filled?.speaker?.inferred ? 'suggested.perhaps' : 'suggested.speaker', { speaker });
}
