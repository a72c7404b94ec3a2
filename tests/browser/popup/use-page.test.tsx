import { render } from 'preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { usePage } from '../../../entrypoints/this-page/use-page';
import { newId, ok } from '../../../lib/claims';
import type { Ask, toBackground } from '../../../lib/messages';
import { ClaimlightDatabase } from '../../../lib/store';
import { lendBrowser } from '../../support/lend-browser';

const TAB = { id: 1, address: 'https://news.example/story', title: 'A story', private: false };
const SUMMARY = {
  ...{ key: 'news.example/story', address: TAB.address, title: TAB.title, article: null },
  ...{ byline: null, site: null, published: null, language: null },
};
const CLAIM = newId();
const away = { claim: CLAIM, found: null, missing: [], changes: [] };
const there = { ...away, found: { match: 'exact', score: 1, hidden: false } };

type Listener = (message: unknown, sender: object, respond: () => void) => unknown;
const listeners = new Set<Listener>();
/** What the annotator of the page in the tab answers. */
let places: object[] = [];
const tell = (claimlight: string, tab: number) => {
  for (const listener of listeners)
    listener({ claimlight, input: {} }, { tab: { id: tab } }, () => undefined);
};
const sendMessage = async (_: number, { claimlight }: { claimlight: string }) =>
  ok(claimlight === 'places' ? [...places] : { reason: 'none' });
beforeAll(() =>
  lendBrowser({
    runtime: {
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: { sendMessage },
    scripting: { executeScript: async () => [] },
  }),
);
const place = document.createElement('main');

afterEach(() => {
  vi.restoreAllMocks();
  render(null, place);
});

it('asks where the claims stand once the page has changed, until it is left', async () => {
  const db = new ClaimlightDatabase('told of changes');
  const ask = (async () => ok(SUMMARY)) as unknown as Ask<typeof toBackground>;
  const shown: unknown[] = [];
  function Shown() {
    shown.push(usePage(db, ask, TAB).places);
    return null;
  }
  places = [away];
  render(<Shown />, place);
  await vi.waitFor(() => expect(shown.at(-1)).toEqual([away]));

  places = [there];
  tell('painted', 2);
  tell('frameLoaded', 1);
  await new Promise(done => setTimeout(done, 50));
  expect(shown.at(-1)).toEqual([away]);
  tell('painted', 1);
  await vi.waitFor(() => expect(shown.at(-1)).toEqual([there]));

  render(null, place);
  await vi.waitFor(() => expect(listeners.size).toBe(0));
  await db.delete();
});

it('reads the library again when the reader tries again after it would not open', async () => {
  const shut = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no luck', 'UnknownError');
  });
  const db = new ClaimlightDatabase('tried again');
  const ask = (async () => ok(SUMMARY)) as unknown as Ask<typeof toBackground>;
  let page: ReturnType<typeof usePage> | undefined;
  function Shown() {
    page = usePage(db, ask, TAB);
    return null;
  }
  render(<Shown />, place);
  await vi.waitFor(() => expect(page?.failure?.code).toBe('storageUnavailable'));
  await page?.retry();
  await vi.waitFor(() => expect(page?.failure?.code).toBe('storageUnavailable'));
  expect(page?.kept).toBeNull();

  shut.mockRestore();
  await page?.retry();
  await vi.waitFor(() => expect(page?.kept).toEqual({ source: null, claims: [] }));
  expect(page?.failure).toBeNull();
  await db.delete();
});
