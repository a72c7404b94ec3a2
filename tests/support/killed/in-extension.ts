import * as v from 'valibot';
import { ClaimSchema, type Id } from '../../../lib/claims';
import { asker, askTwice, type toBackground } from '../../../lib/messages';
import { ClaimlightDatabase, saveClaim, type Visit } from '../../../lib/store';
import { claimOn, VISIT } from '../library';

/** The browser's extension APIs. */
declare const chrome: typeof import('wxt/browser').browser;

/** What was acknowledged: a claim saved, or the note of a claim changed to a number by way of the background. */
export type Acknowledged = { saved: Id } | { edited: Id; note: number };

const visitTo = (lane: number, i: number): Visit => {
  const address = `https://lane${lane}.example/${Math.floor(i / 5)}`;
  const article = VISIT.article && { ...VISIT.article, html: `<p>${address} ${i}</p>` };
  return { ...VISIT, key: address, address, article };
};

/** Saves and changes claims until the browser is gone, and tells of each as soon as it is acknowledged. */
export async function write(tell: (what: Acknowledged) => unknown): Promise<void> {
  const db = new ClaimlightDatabase();
  const ask = asker<typeof toBackground>(message => chrome.runtime.sendMessage(message));
  const lane = async (number: number) => {
    for (let i = 0; ; i++) {
      const claim = claimOn(`lane ${number} claim ${i}`, i, { tags: [`tag ${i % 7}`], note: 'new' });
      const saved = await saveClaim(db, visitTo(number, i), claim);
      if (saved.ok) tell({ saved: saved.value.value.id });
    }
  };
  const edit = async () => {
    const first = claimOn('changed again and again', 0);
    await saveClaim(db, visitTo(9, 0), first);
    for (let note = 0; ; note++) {
      const fields = { note: String(note) };
      const answer = await askTwice(() => ask('changeClaim', { claim: first.id, fields }));
      if (answer.ok) tell({ edited: first.id, note });
    }
  };
  await Promise.all([lane(0), lane(1), lane(2), edit()]);
}

/** Every claim with its note, and what is missing of it. */
export async function look(): Promise<{ id: Id; note: string; missing: string[] }[]> {
  const db = new ClaimlightDatabase();
  const claims = await db.claims.toArray();
  return Promise.all(
    claims.map(async claim => {
      const events = await db.events.where({ table: 'claims', record: claim.id }).toArray();
      const commits = await db.commits.bulkGet(events.map(({ commit }) => commit));
      const parts = {
        schema: v.is(ClaimSchema, claim),
        page: await db.pages.get(claim.page),
        source: await db.sources.get(claim.source),
        snapshot: claim.snapshot && (await db.snapshots.get(claim.snapshot)),
        words: await db.claimWords.get(claim.id),
        tags: (await db.tags.bulkGet(claim.tags)).every(Boolean),
        history: events.some(event => (event.after as { revision: string }).revision === claim.revision),
        commits: events.length > 0 && commits.every(Boolean),
      };
      const missing = Object.entries(parts).flatMap(([name, there]) => (there ? [] : [name]));
      return { id: claim.id, note: claim.note, missing };
    }),
  );
}
