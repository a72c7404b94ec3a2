import * as combobox from '@zag-js/combobox';
import { normalizeProps, useMachine } from '@zag-js/preact';
import { X } from 'lucide';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { foldName } from '../lib/claims';
import { Icon } from './icon';

/** How many names are offered at a time. */
const OFFERED = 6;

interface Props {
  label: string;
  chosen: readonly string[];
  /** Every name there is, most used first. */
  known: readonly string[];
  /** The half-typed name, so that it can be kept as a draft. */
  typed: string;
  onChosen(names: string[]): void;
  onTyped(text: string): void;
  autoFocus?: boolean;
}

/** Names as chips, completed from every name ever used. Enter or a comma takes what is typed; Backspace takes the last chip away. */
export function TagsInput({ label, chosen, known, typed, onChosen, onTyped, autoFocus }: Props) {
  const collection = combobox.collection({ items: offers(known, chosen, typed) });
  const add = (name: string) => {
    const fresh = name.trim();
    if (fresh && !chosen.some(other => foldName(other) === foldName(fresh))) onChosen([...chosen, fresh]);
    onTyped('');
  };

  const service = useMachine(combobox.machine, {
    id: useId(),
    collection,
    multiple: true,
    value: [],
    inputValue: typed,
    selectionBehavior: 'clear',
    inputBehavior: 'none',
    openOnClick: false,
    allowCustomValue: true,
    closeOnSelect: true,
    onInputValueChange: ({ inputValue, reason }) => reason === 'input-change' && onTyped(inputValue),
    onSelect: ({ itemValue }) => add(itemValue),
  });
  const api = combobox.connect(service, normalizeProps);

  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' && !api.highlightedValue && typed.trim()) || event.key === ',') {
      event.preventDefault();
      event.stopImmediatePropagation();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && chosen.length > 0) {
      onChosen(chosen.slice(0, -1));
    } else if (event.key === 'Escape' && api.open && collection.size > 0) {
      event.stopPropagation();
    }
  };

  return (
    <div {...api.getRootProps()} class="tags-input">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the combobox gives it the id of its input */}
      <label {...api.getLabelProps()}>{label}</label>
      <div {...api.getControlProps()} class="tags-control">
        {chosen.map(name => (
          <span key={name} class="tag">
            {name}
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('form.removeTag', { tag: name })}
              onClick={() => onChosen(chosen.filter(other => other !== name))}
            >
              <Icon node={X} size={14} />
            </button>
          </span>
        ))}
        <input
          {...api.getInputProps()}
          type="text"
          role="combobox"
          aria-expanded={api.open}
          onKeyDownCapture={onKeyDown}
          placeholder={chosen.length === 0 ? i18n.t('form.tagsHint') : undefined}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field
          autoFocus={autoFocus}
        />
      </div>
      <ul {...api.getContentProps()} class="offers" hidden={!api.open || collection.size === 0}>
        {collection.items.map(name => (
          <li key={name} {...api.getItemProps({ item: name })}>
            {known.includes(name) ? name : i18n.t('form.newTag', { tag: name })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The best known names for what is typed, and what is typed itself where it is no known name. */
function offers(known: readonly string[], chosen: readonly string[], typed: string): string[] {
  const wanted = foldName(typed);
  if (!wanted) return [];
  const taken = new Set(chosen.map(foldName));
  const fitting = known.filter(name => !taken.has(foldName(name)) && foldName(name).includes(wanted));
  const starting = fitting.filter(name => foldName(name).startsWith(wanted));
  const best = [...new Set([...starting, ...fitting])].slice(0, OFFERED);
  const isNew = !taken.has(wanted) && !known.some(name => foldName(name) === wanted);
  return isNew ? [...best, typed.trim()] : best;
}
