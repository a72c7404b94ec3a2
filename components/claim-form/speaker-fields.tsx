import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FormState } from './form-state';

interface Props {
  state: Pick<FormState, 'speaker' | 'role' | 'speech'>;
  speakers: readonly string[];
  onChange(fields: Partial<FormState>): void;
}

/** Who makes the claim in the text, in what role, and whether in their own words. */
export function SpeakerFields({ state, speakers, onChange }: Props) {
  const ids = { name: useId(), names: useId(), role: useId(), speech: useId() };
  return (
    <fieldset>
      <div class="pair">
        <div>
          <label for={ids.name}>{i18n.t('form.speaker')}</label>
          <input
            id={ids.name}
            list={ids.names}
            ref={field => {
              const missing = state.role.trim() !== '' && state.speaker.trim() === '';
              field?.setCustomValidity(missing ? i18n.t('form.roleOfWhom') : '');
            }}
            autocomplete="off"
            value={state.speaker}
            onInput={event => onChange({ speaker: event.currentTarget.value })}
          />
          <datalist id={ids.names}>
            {speakers.map(name => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <div>
          <label for={ids.role}>{i18n.t('form.role')}</label>
          <input
            id={ids.role}
            value={state.role}
            onInput={event => onChange({ role: event.currentTarget.value })}
          />
        </div>
      </div>
      <label for={ids.speech}>{i18n.t('form.speech')}</label>
      <select
        id={ids.speech}
        value={state.speech ?? ''}
        onChange={event => onChange({ speech: (event.currentTarget.value || null) as FormState['speech'] })}
      >
        <option value="">{i18n.t('form.speechUnknown')}</option>
        <option value="direct">{i18n.t('form.speechDirect')}</option>
        <option value="indirect">{i18n.t('form.speechIndirect')}</option>
      </select>
    </fieldset>
  );
}
