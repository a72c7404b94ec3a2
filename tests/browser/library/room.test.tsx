import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Room } from '../../../entrypoints/library/storage/room';
import { ClaimlightDatabase } from '../../../lib/store';
import { drawSection, takeSectionAway } from './section';

let db: ClaimlightDatabase;

afterEach(() => {
  takeSectionAway();
  vi.restoreAllMocks();
  db.close();
});

it.each([
  [true, 'The browser has promised to keep your library.', 'The browser has promised not to throw'],
  [false, 'The browser did not promise it.', 'The browser has not promised'],
])('asks the browser to keep the library, and shows the answer %s', async (answer, said, shown) => {
  db = new ClaimlightDatabase(`room-${crypto.randomUUID()}`);
  let persisted = false;
  vi.spyOn(navigator.storage, 'persisted').mockImplementation(async () => persisted);
  const persist = vi.spyOn(navigator.storage, 'persist').mockImplementation(async () => {
    persisted = answer;
    return answer;
  });
  const told = drawSection(Room, db, { section: 'storage', params: {} });
  const ask = page.getByRole('button', { name: 'Ask the browser to keep it' });
  await ask.click();
  await expect.poll(() => told.texts.join()).toContain(said);
  expect(persist).toHaveBeenCalledOnce();
  await expect.element(page.getByText(shown)).toBeVisible();
  expect(ask.elements()).toHaveLength(answer ? 0 : 1);
});
