import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { NoteText } from '../../../components/note/note-text';

const draw = (note: string) => render(<NoteText note={note} />, document.body);
const drawn = () => document.querySelector('.note');
afterEach(() => render(null, document.body));

it('shows the words of a note at once, and then as they look', async () => {
  draw('Ask the port:\n\n- who **measured** it\n- <img src=x onerror=alert(1)>when');
  expect(drawn()?.textContent).toContain('who **measured** it');
  await expect.element(page.getByRole('listitem').first()).toHaveTextContent('who measured it');
  expect(drawn()?.querySelector('strong')?.textContent).toBe('measured');
  expect(drawn()?.querySelector('img')).toBeNull();
});

it('leaves a note without marks as it was typed, line for line', () => {
  draw('First line\nsecond line');
  const words = drawn()?.firstElementChild;
  expect(words?.textContent).toBe('First line\nsecond line');
  expect(words && getComputedStyle(words).whiteSpaceCollapse).toBe('preserve-breaks');
});

it('shows the next note where it was changed', async () => {
  draw('*one*');
  await expect.element(page.getByRole('emphasis')).toHaveTextContent('one');
  draw('two');
  expect(drawn()?.textContent).toBe('two');
});
