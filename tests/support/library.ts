import type { NewClaim } from '../../lib/claims';
import { newId, toSelectorList } from '../../lib/claims';
import { ClaimlightDatabase, type Visit } from '../../lib/store';

let opened = 0;

/** A new, empty library. */
export function openLibrary(): ClaimlightDatabase {
  opened += 1;
  return new ClaimlightDatabase(`test-${opened}`);
}

export const VISIT: Visit = {
  key: 'https://courier.example/batteries',
  keyVersion: 1,
  address: 'https://courier.example/batteries?utm_source=x',
  metadata: {
    title: { value: 'The harbour', from: 'json-ld' },
    authors: { value: [{ family: 'Vandermolen', given: 'Ines' }], from: 'json-ld' },
  },
  article: {
    title: 'The harbour',
    byline: 'Ines Vandermolen',
    site: 'The Tideway Courier',
    published: '2026-03-14',
    language: 'en',
    direction: 'ltr',
    excerpt: null,
    html: '<p>Eleven of fourteen berths.</p>',
    text: 'Eleven of fourteen berths.',
    words: 4,
    minutes: 1,
  },
};

/** A claim on some words, `start` into the page. */
export function claimOn(exact: string, start = 0, fields: NewClaim['fields'] = {}): NewClaim {
  const selectors = toSelectorList({
    quote: { exact, prefix: 'before ', suffix: ' after' },
    position: { start, end: start + exact.length },
    fragment: `text=${encodeURIComponent(exact)}`,
  });
  return { id: newId(), targets: [{ format: 'html', frame: null, selectors }], fields };
}

/** The value of a result that must be good. */
export function value<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
