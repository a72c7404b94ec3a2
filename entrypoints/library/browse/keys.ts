/** What a key does, in the order of the help sheet, with the keys' names as the sheet shows them. */
export const COMMANDS = {
  next: ['j', '↓'],
  previous: ['k', '↑'],
  extendNext: ['Shift+↓'],
  extendPrevious: ['Shift+↑'],
  first: ['Home'],
  last: ['End'],
  select: ['x', 'Space'],
  selectAll: ['Ctrl+A'],
  edit: ['e', 'Enter'],
  open: ['o'],
  remove: ['Delete'],
  search: ['/'],
  help: ['?'],
  leave: ['Esc'],
} as const;
export type Command = keyof typeof COMMANDS;

/** Where the keyboard is: writing, at a button or link, in the list, or nowhere in particular. */
export type Place = 'field' | 'control' | 'list' | 'page';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Letters and signs, which some readers switch off: who dictates may press them without meaning to (WCAG 2.1.4). */
const SIGNS: Record<string, Command> = {
  j: 'next',
  k: 'previous',
  x: 'select',
  e: 'edit',
  o: 'open',
  '/': 'search',
  '?': 'help',
};

const IN_LIST: Record<string, Command> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'select',
  Enter: 'edit',
  Delete: 'remove',
};

const RANGE: Record<string, Command> = {
  ArrowDown: 'extendNext',
  ArrowUp: 'extendPrevious',
  J: 'extendNext',
  K: 'extendPrevious',
};

/** What a pressed key means. Fields keep all of theirs; the browser keeps every other combination. */
export function commandOf(pressed: Pressed, place: Place, signs: boolean): Command | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  if (place === 'field' || altKey) return null;
  if (ctrlKey || metaKey) return key === 'a' && place === 'list' ? 'selectAll' : null;
  if (key === 'Escape') return 'leave';
  if (shiftKey && RANGE[key] && (key.length > 1 ? place !== 'control' : signs)) return RANGE[key];
  if (signs && SIGNS[key]) return SIGNS[key];
  return place === 'control' || shiftKey ? null : (IN_LIST[key] ?? null);
}

const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
const CONTROLS = 'button, a, summary, input, [role="option"]';

/** Where the keyboard is, by the element that has the focus. Inside a dialog every key is the dialog's. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(`${FIELDS}, dialog`)) return 'field';
  if (target.closest('[role="listbox"]')) return 'list';
  return target.closest(CONTROLS) ? 'control' : 'page';
}
