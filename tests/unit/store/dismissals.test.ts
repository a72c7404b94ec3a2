import { expect, it } from 'vitest';
import {
  changeClaim,
  dismissedSuggestions,
  dismissSuggestion,
  formContents,
  restoreSuggestion,
  saveClaim,
  suggestionHash,
} from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

it('a suggestion put away stays away on its page, however it is written, until it is taken back', async () => {
  const db = openLibrary();
  value(await dismissSuggestion(db, 'https://a.example/', 'The  dam cost $53.'));
  const hash = await suggestionHash('the dam COST $53.');
  expect(await dismissedSuggestions(db, 'https://a.example/')).toEqual(new Set([hash]));
  expect(await dismissedSuggestions(db, 'https://a.example/other')).toEqual(new Set());
  value(await restoreSuggestion(db, 'https://a.example/', 'The dam cost $53.'));
  expect(await dismissedSuggestions(db, 'https://a.example/')).toEqual(new Set());
});

it('tells what a claim’s status was, newest first, and nothing of its other changes', async () => {
  const db = openLibrary();
  const claim = claimOn('The dam holds.');
  value(await saveClaim(db, VISIT, claim));
  value(await changeClaim(db, claim.id, { status: 'disputed', statusNote: 'The board says no.' }));
  value(await changeClaim(db, claim.id, { note: 'Ask again.' }));
  value(await changeClaim(db, claim.id, { status: 'supported' }));
  const { history } = await formContents(db, claim.id);
  expect(history.map(({ status, note }) => [status, note])).toEqual([
    ['supported', 'The board says no.'],
    ['disputed', 'The board says no.'],
    ['unchecked', ''],
  ]);
});
