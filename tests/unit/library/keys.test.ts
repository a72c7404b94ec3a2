import { describe, expect, it } from 'vitest';
import { COMMANDS, commandOf, type Place } from '../../../entrypoints/library/browse/keys';

const pressed = (keys: string) => {
  const parts = keys.split('+');
  const key = parts.pop() || '+';
  const has = (name: string) => parts.includes(name);
  return {
    key: { Space: ' ', Esc: 'Escape', '↓': 'ArrowDown', '↑': 'ArrowUp' }[key] ?? key,
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
};

describe('the keys of the library', () => {
  it.each(Object.entries(COMMANDS))('%s is at the keys that the sheet names', (command, keys) => {
    for (const key of keys) {
      // In the way a keyboard reports it: A is typed in lower case, and ? needs the shift key.
      const event = pressed(key === '?' ? 'Shift+?' : key === 'Ctrl+A' ? 'Ctrl+a' : key);
      expect(commandOf(event, 'list', true), key).toBe(command);
    }
  });

  it.each<[string, Place, string | null]>([
    ['j', 'page', 'next'],
    ['↓', 'page', 'next'],
    ['j', 'control', 'next'],
    ['Space', 'control', null],
    ['Enter', 'control', null],
    ['↓', 'control', null],
    ['Esc', 'control', 'leave'],
    ['Shift+↓', 'list', 'extendNext'],
    ['Shift+↓', 'control', null],
    ['Shift+J', 'page', 'extendNext'],
    ['Ctrl+a', 'page', null],
    ['Meta+a', 'list', 'selectAll'],
    ['Ctrl+j', 'list', null],
    ['Alt+x', 'list', null],
    ['j', 'field', null],
    ['Esc', 'field', null],
    ['Delete', 'field', null],
    ['q', 'list', null],
  ])('%s in a %s means %s', (key, place, command) => {
    expect(commandOf(pressed(key), place, true)).toBe(command);
  });

  it.each(['j', 'x', 'e', 'o', 'Shift+J'])('%s does nothing once letters are switched off', key => {
    expect(commandOf(pressed(key), 'list', false)).toBeNull();
  });
  it.each(['↓', 'Space', 'Delete', 'Esc', 'Shift+↓', 'Ctrl+a'])('%s still works then', key => {
    expect(commandOf(pressed(key), 'list', false)).not.toBeNull();
  });
});
