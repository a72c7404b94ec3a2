import { expect, it } from 'vitest';
import { filterClaims } from '../../../entrypoints/sidepanel/filter';
import type { ClaimView } from '../../../lib/claims';

const claim = (id: string, fields: Partial<ClaimView>) =>
  ({ id, quotes: [], statement: '', note: '', tags: [], speaker: null, kind: null, ...fields }) as ClaimView;
const CLAIMS = [
  claim('quote', { quotes: ['Elf Fähren werden umgebaut'] }),
  claim('tagged', { quotes: ['Nobody knows'], tags: ['Harbour'], kind: 'figure' }),
  claim('said', { note: 'ask again', speaker: { name: 'Ines Vandermolen', role: null, speech: null } }),
];

it.each([
  ['', ['quote', 'tagged', 'said']],
  ['FAHREN', ['quote']],
  ['umgebaut elf', ['quote']],
  ['harb', ['tagged']],
  ['figure', ['tagged']],
  ['vandermolen ask', ['said']],
  ['vandermolen harbour', []],
])('“%s” leaves the claims in which every word stands', (filter, left) => {
  const shown = filterClaims(CLAIMS, filter, kind => kind ?? 'plain highlight');
  expect(shown.map(({ id }) => id)).toEqual(left);
});
