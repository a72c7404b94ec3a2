import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ClaimList } from '../../../entrypoints/this-page/claim-list';
import { type ClaimView, fail, newId, ok } from '../../../lib/claims';
import type { Ask, Place, toBackground } from '../../../lib/messages';
import { openLibrary } from '../../support/library';

const db = openLibrary();
const root = document.createElement('main');
afterEach(() => {
  render(null, root);
  root.remove();
});

const claimOn = (quote: string): ClaimView => ({
  ...{ id: newId(), source: newId(), targets: [], figures: [], quotes: [quote], statement: '', kind: null },
  ...{ speaker: null, said: null, status: 'unchecked', statusNote: '', tags: [], note: '' },
  ...{ createdAt: '2026-03-14T09:00:00.000Z', updatedAt: '2026-03-14T09:00:00.000Z' },
});
const FIRST = claimOn('The dam leaks.');
const SECOND = claimOn('It is old.');
const at = ({ id }: ClaimView, found: boolean): Place => ({
  ...{ claim: id, missing: [], changes: [] },
  found: found ? { match: 'exact', score: 1, hidden: false } : null,
});
const nothing = async () => ok(undefined);

function draw(places: Place[], editing: ClaimView | null, claims = [FIRST, SECOND]): void {
  if (!root.isConnected) document.body.append(root);
  const on = { onEdit: nothing, onJump: nothing, onDelete: nothing, onFailure: nothing, onReword: nothing };
  render(
    <ClaimList
      {...on}
      {...{ db, claims, places, private: false, selected: false, loaded: true, fillIn: async () => null }}
      ask={(async () => fail('notFound')) as unknown as Ask<typeof toBackground>}
      editing={editing?.id ?? null}
    />,
    root,
  );
}
const groups = () => [...root.querySelectorAll('ul.claims')].map(group => group.children.length);
const quotes = () => [...root.querySelectorAll('.claim > blockquote')].map(quote => quote.textContent);

it('leaves a form that is being typed in where it is, and all around it, until it is closed', async () => {
  draw([at(FIRST, false), at(SECOND, false)], null);
  draw([at(FIRST, false), at(SECOND, false)], SECOND);
  const tags = page.getByRole('combobox', { name: 'Tags' });
  await tags.fill('half a tag');
  const field = tags.element();
  expect(document.activeElement).toBe(field);

  draw([at(SECOND, true), at(FIRST, false)], SECOND);
  draw([at(FIRST, true), at(SECOND, true)], SECOND);
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).value).toBe('half a tag');

  draw([at(SECOND, true), at(FIRST, true)], null);
  await expect.poll(quotes).toEqual([SECOND, FIRST].map(({ quotes }) => quotes[0]));
  expect(groups()).toEqual([2]);
});

it('goes on once the claim whose form was open is gone', async () => {
  draw([at(FIRST, false), at(SECOND, true)], SECOND);
  draw([at(FIRST, true)], SECOND, [FIRST]);
  await expect.poll(groups).toEqual([1]);
  expect(root.textContent).not.toContain('Not on the page now');
});
