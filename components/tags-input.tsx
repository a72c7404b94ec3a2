import { X } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { foldName, LONGEST_NAME } from '../lib/claims';
import { Icon } from './icon';
import { useFocus } from './use-focus';

/** How many names are offered at a time. */
const OFFERED = 6;

interface Props {
  label: string;
  chosen: readonly string[];
  /** Every name there is, most used first. */
  known: readonly string[];
  /** The half-typed name. */
  typed: string;
  onChosen(names: string[]): void;
  onTyped(text: string): void;
  /** Takes the focus as it appears. */
  focus?: boolean;
}

/**
 * Names as chips, completed from every name ever used: an editable combobox with a listbox (ARIA Authoring Practices).
 * Enter or a comma takes the offer under the arrow keys, or what is typed; Backspace takes the last chip away.
 */
export function TagsInput({ label, chosen, known, typed, onChosen, onTyped, focus = false }: Props) {
  const ids = { input: useId(), list: useId() };
  const input = useFocus<HTMLInputElement>(focus);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = open ? offers(known, chosen, typed) : [];
  const optionId = (index: number) => `${ids.list}-${index}`;

  const type = (text: string) => {
    onTyped(text);
    setOpen(text.trim() !== '');
    setActive(-1);
  };
  const take = (...names: string[]) => {
    const fresh = [...chosen];
    for (const name of names.map(text => text.trim())) {
      if (name && !fresh.some(other => foldName(other) === foldName(name))) fresh.push(name);
    }
    if (fresh.length > chosen.length) onChosen(fresh);
    type('');
  };

  /** Not before: what is pressed stands below the list, and must not move away from under the pointer. */
  const closeAfterClick = () => addEventListener('click', () => setOpen(false), { once: true });

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const text = event.currentTarget.value;
    if (event.isComposing) return;
    if (event.key === 'Tab') return setOpen(false);
    if (step && offered.length > 0) setActive(around(active + step, offered.length));
    else if (
      event.key === ',' ||
      (event.key === 'Enter' && text.trim() && !event.ctrlKey && !event.metaKey)
    ) {
      take(offered[active] ?? text);
    } else if (event.key === 'Escape' && offered.length > 0) {
      setOpen(false);
      event.stopPropagation();
    } else {
      if (event.key === 'Backspace' && text === '' && chosen.length > 0) onChosen(chosen.slice(0, -1));
      return;
    }
    event.preventDefault();
  };

  return (
    <div>
      <label for={ids.input}>{label}</label>
      <div class="tags-control">
        {chosen.map(name => (
          <span key={name} class="tag">
            {name}
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('form.removeTag', { tag: name })}
              onClick={() => {
                onChosen(chosen.filter(other => other !== name));
                input.current?.focus();
              }}
            >
              <Icon node={X} size={14} />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={ids.input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={ids.list}
          aria-activedescendant={offered[active] === undefined ? undefined : optionId(active)}
          autocomplete="off"
          placeholder={chosen.length === 0 ? i18n.t('form.tagsHint') : undefined}
          value={typed}
          maxLength={LONGEST_NAME}
          onInput={event => type(event.currentTarget.value)}
          onPaste={event => {
            const names = event.clipboardData?.getData('text').split(/[,\n]/) ?? [];
            if (names.length < 2) return;
            event.preventDefault();
            take(...names.map(name => name.slice(0, LONGEST_NAME)));
          }}
          onKeyDown={onKeyDown}
          onBlur={closeAfterClick}
        />
      </div>
      <div id={ids.list} class="offers" role="listbox" aria-label={label} hidden={offered.length === 0}>
        {offered.map((name, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses through the input, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the option is active by aria-activedescendant
          <div
            key={name}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onPointerDown={event => event.preventDefault()}
            onClick={() => take(name)}
          >
            {known.includes(name) ? name : i18n.t('form.newTag', { tag: name })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Goes round at the ends; -1 is the input itself. */
const around = (index: number, count: number) => (index >= count ? -1 : index < -1 ? count - 1 : index);

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
