import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { usePage } from '../../../entrypoints/this-page/use-page';
import { ok } from '../../../lib/claims';
import type { Ask, toBackground } from '../../../lib/messages';
import { ClaimlightDatabase } from '../../../lib/store';

const TAB = { id: 1, address: 'https://news.example/story', title: 'A story', private: false };
const SUMMARY = {
  ...{ key: 'news.example/story', address: TAB.address, title: TAB.title, article: null },
  ...{ byline: null, site: null, published: null, language: null },
};
const place = document.createElement('main');

afterEach(() => {
  vi.restoreAllMocks();
  render(null, place);
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
