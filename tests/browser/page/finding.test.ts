import { afterEach, expect, it } from 'vitest';
import { findClaims, findMissing, isInPlace } from '../../../entrypoints/annotator/finding';
import { describe } from '../../../lib/anchor';
import { newId, type PageClaim } from '../../../lib/claims';
import { show } from '../../support/anchor/bracketed';

afterEach(() => document.body.replaceChildren());

const PAGE = `<h1>Ferries</h1><p>In summer it has nine ships, and <i>all of ⟦them</i> are <b>white</b>.</p>
  <p>The crossing⟧ to the islands takes forty minutes.</p>`;

async function found() {
  const range = show(PAGE);
  const target = { at: 0, ...describe(document.body, range) };
  const claim = { id: newId(), kind: null, targets: [target] } as unknown as PageClaim;
  const [entry] = await findClaims(document.body, [claim], new AbortController().signal);
  if (!entry?.passages[0]?.place) throw new Error('not found');
  return entry;
}

it('a claim is in place while its words are', async () => {
  expect(isInPlace(await found())).toBe(true);
});

it.each<[string, () => void]>([
  ['another word was written into the middle', () => document.querySelector('b')?.replaceChildren('black')],
  [
    'its last paragraph was drawn anew',
    () => {
      const last = document.querySelectorAll('p')[1];
      last?.replaceWith(last.cloneNode(true));
    },
  ],
  [
    'the text was written anew',
    () => document.querySelectorAll('p').forEach(p => void p.replaceChildren(p.textContent ?? '')),
  ],
  ['all is gone', () => document.body.replaceChildren()],
])('a claim is not in place when %s', async (_, change) => {
  const entry = await found();
  change();
  expect(isInPlace(entry)).toBe(false);
});

it('a claim of which only a part stood there is found whole when the rest has come', async () => {
  const { claim } = await found();
  const [first, second] = document.querySelectorAll('p');
  second?.remove();
  const { signal } = new AbortController();
  const partly = await findClaims(document.body, [claim], signal);
  expect(partly[0]?.passages[0]?.place?.match).not.toBe('exact');
  if (second) first?.after(second);
  const [whole] = await findMissing(document.body, partly, signal);
  expect(whole?.passages[0]?.place).toMatchObject({ match: 'exact' });
});
