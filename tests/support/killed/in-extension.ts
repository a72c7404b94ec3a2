import * as v from 'valibot';
import { ClaimSchema, type Id } from '../../../lib/claims';
import { askAgain, asker, type toBackground } from '../../../lib/messages';
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
      const answer = await askAgain(() => ask('changeClaim', { claim: first.id, fields }));
      if (answer.ok) tell({ edited: first.id, note });
    }
  };
  await Promise.all([lane(0), lane(1), lane(2), edit()]);
}

/** Every claim with its note, and what is missing of it. Each table is read once: after many killings there is much of it. */
export async function look(): Promise<{ id: Id; note: string; missing: string[] }[]> {
  const db = new ClaimlightDatabase();
  const idsOf = async (table: string) => new Set<unknown>(await db.table(table).toCollection().primaryKeys());
  const [pages, sources, snapshots, tags, commits] = await Promise.all(
    ['pages', 'sources', 'snapshots', 'tags', 'commits'].map(idsOf),
  );
  const [owed, indexed] = await Promise.all([db.wordsOwed.toArray(), db.words.toArray()]);
  const words = new Set([...owed, ...indexed].flatMap(row => ('ids' in row ? row.ids : [])));
  const history = new Map<Id, { commit: Id; revision: string }[]>();
  for (const { table, record, commit, after } of await db.events.toArray()) {
    if (table !== 'claims') continue;
    const known = history.get(record) ?? [];
    known.push({ commit, revision: (after as { revision: string }).revision });
    history.set(record, known);
  }
  return (await db.claims.toArray()).map(claim => {
    const events = history.get(claim.id) ?? [];
    const parts = {
      schema: v.is(ClaimSchema, claim),
      page: pages?.has(claim.page),
      source: sources?.has(claim.source),
      snapshot: snapshots?.has(claim.snapshot),
      words: words.has(claim.id),
      tags: claim.tags.every(tag => tags?.has(tag)),
      history: events.some(({ revision }) => revision === claim.revision),
      commits: events.length > 0 && events.every(({ commit }) => commits?.has(commit)),
    };
    const missing = Object.entries(parts).flatMap(([name, there]) => (there ? [] : [name]));
    return { id: claim.id, note: claim.note, missing };
  });
}
