import { describe, expect, it } from 'vitest';
import type { Claim, Target } from '../../../lib/claims';
import { fromSelectorList, quotesOf } from '../../../lib/claims';
import {
  claimsOfPage,
  confirmWording,
  historyOf,
  reattach,
  refuseWording,
  saveClaim,
  undo,
} from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

const targetOn = (words: string): Target => claimOn(words).targets[0] as Target;

async function saved() {
  const db = openLibrary();
  const claim = claimOn('eleven berths');
  claim.targets.push(targetOn('fourteen barges'));
  value(await saveClaim(db, VISIT, claim));
  const now = async () => (await claimsOfPage(db, VISIT.key))[0] as Claim;
  return { db, id: claim.id, now };
}

describe('the passages of a claim', () => {
  it('take over a new wording, one by one, and keep the old one in the history', async () => {
    const { db, id, now } = await saved();
    value(await confirmWording(db, id, [{ at: 1, target: targetOn('fifteen barges') }]));
    expect(quotesOf(await now())).toEqual(['eleven berths', 'fifteen barges']);
    const last = (await historyOf(db, 'claims', id)).at(-1);
    expect(quotesOf(last?.before as Claim)).toEqual(['eleven berths', 'fourteen barges']);
  });

  it('are replaced by what the reader selected, which can be undone', async () => {
    const { db, id, now } = await saved();
    const { commit, pageKeys } = value(await reattach(db, id, [targetOn('all new words')]));
    expect(quotesOf(await now())).toEqual(['all new words']);
    expect(pageKeys).toEqual([VISIT.key]);
    value(await undo(db, commit));
    expect(quotesOf(await now())).toEqual(['eleven berths', 'fourteen barges']);
  });

  it('are replaced where the reader said so, and the others stay', async () => {
    const { db, id, now } = await saved();
    value(await reattach(db, id, [targetOn('sixteen'), targetOn('barges')], [1]));
    expect(quotesOf(await now())).toEqual(['eleven berths', 'sixteen', 'barges']);
    value(await reattach(db, id, [targetOn('one word')], [0, 2]));
    expect(quotesOf(await now())).toEqual(['one word', 'sixteen']);
    const none = await reattach(db, id, [targetOn('nothing')], [2]);
    expect(none).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(quotesOf(await now())).toEqual(['one word', 'sixteen']);
  });

  it('remember the latest refused wordings, each once', async () => {
    const { db, id, now } = await saved();
    for (let i = 0; i < 12; i += 1)
      value(await refuseWording(db, id, [{ at: 0, wording: `twelve berths ${i}` }]));
    value(await refuseWording(db, id, [{ at: 0, wording: 'twelve berths 5' }]));
    const refused = fromSelectorList((await now()).targets[0]?.selectors ?? [])?.refused ?? [];
    expect(refused).toHaveLength(10);
    expect(refused[0]).toBe('twelve berths 2');
    expect(refused.at(-1)).toBe('twelve berths 5');
    expect(quotesOf(await now())).toEqual(['eleven berths', 'fourteen barges']);
  });

  it('that are not there change nothing', async () => {
    const { db, id, now } = await saved();
    const answer = await refuseWording(db, id, [
      { at: 0, wording: 'x' },
      { at: 7, wording: 'y' },
    ]);
    expect(answer).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(fromSelectorList((await now()).targets[0]?.selectors ?? [])?.refused).toBeUndefined();
  });
});
