import { type BackupPlan, type LibraryRequest, newId } from '../../../lib/claims';
import * as store from '../../../lib/store';
import { claimOn } from '../../support/library';

/** The browser's extension APIs. */
declare const chrome: typeof import('wxt/browser').browser;

const request = (text: string): LibraryRequest => ({ text, view: 'claims', sort: 'newest' });
const FIRST_ROWS = 30;

function good<T>(
  result: { ok: true; value: T } | { ok: false; error: { code: string; detail?: string } },
): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

async function timed<T>(work: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

let db: store.ClaimlightDatabase;
let library: store.Library;

/** Opens the database with nothing of ours: the first time the browser must find its own files. */
function openBare(): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('claimlight');
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => failed(request.error);
  });
}

/** Opens the library as a page does: by the browser alone, until the first rows can be drawn, and until everything can be searched; ms. */
export async function open(): Promise<{ bare: number; rows: number; complete: number }> {
  const start = performance.now();
  const bare = await timed(openBare);
  db = new store.ClaimlightDatabase();
  library = store.openLibrary(db);
  const first = good(await library.find(request('')));
  await store.claimViews(db, first.ids.slice(0, FIRST_ROWS));
  const rows = performance.now() - start;
  while (!good(await library.find(request(''))).complete) await new Promise(done => setTimeout(done, 5));
  return { bare, rows, complete: performance.now() - start };
}

/** Types words one letter at a time; from each key until the rows to be drawn are there; ms. */
export async function type(): Promise<number[]> {
  const { ids } = good(await library.find(request('')));
  const some = await store.claimViews(
    db,
    Array.from({ length: 12 }, (_, i) => ids[Math.floor(((i + 0.5) * ids.length) / 12)] ?? ''),
  );
  const times: number[] = [];
  for (const [i, claim] of some.entries()) {
    const words = (claim.quotes[0] ?? '').split(' ').filter(word => word.length > 3);
    const mistyped = words[3]?.replace(/(.)(.)$/, '$2$1') ?? '';
    const text =
      i % 3 === 0 ? `${words[0]} ${words[1]}` : i % 3 === 1 ? `"${words[0]} ${words[1]}"` : mistyped;
    for (let end = 1; end <= text.length; end++) {
      times.push(
        await timed(async () => {
          const found = good(await library.find(request(text.slice(0, end))));
          await store.claimViews(db, found.ids.slice(0, FIRST_ROWS));
        }),
      );
    }
  }
  return times;
}

/** Chooses values of each facet; ms. */
export async function facets(): Promise<number[]> {
  const counted = good(await library.facets(request('')));
  const times: number[] = [];
  for (const [facet, values] of Object.entries(counted)) {
    for (const { value } of [values[0], values[Math.floor(values.length / 2)]].filter(
      one => one !== undefined,
    )) {
      times.push(
        await timed(async () => {
          const chosen = good(await library.find(request(`${facet}:"${value}"`)));
          await store.claimViews(db, chosen.ids.slice(0, FIRST_ROWS));
        }),
      );
    }
  }
  return times;
}

const visitOf = async (id: string) => {
  const claim = await db.claims.get(id);
  const page = await db.pages.get(claim?.page ?? '');
  if (!page) throw new Error('no page');
  return { key: page.key, keyVersion: 1, address: page.address, metadata: {}, article: null };
};

/** Saves claims on pages that have some, one by one, and after each the same rows by bare IndexedDB; ms. */
export async function save(count: number): Promise<{ save: number[]; bare: number[] }> {
  const { ids } = good(await library.find(request('')));
  const times: { save: number[]; bare: number[] } = { save: [], bare: [] };
  for (let i = 0; i < count; i++) {
    const visit = await visitOf(ids[(i * 7919) % ids.length] ?? '');
    const claim = claimOn(`Number ${i} of the claims that are saved to see how long that takes`, i, {
      tags: ['measured'],
    });
    let commit = '';
    times.save.push(
      await timed(async () => {
        commit = good(await store.saveClaim(db, visit, claim)).commit;
      }),
    );
    const rows = await alike(claim.id, commit);
    times.bare.push(await timed(() => putBare(rows)));
  }
  return times;
}

/** The rows that saving a claim has written, by table, as those of another claim. */
async function alike(id: string, commit: string): Promise<Record<string, object>> {
  const other = { id: newId(), commit: newId() };
  const event = await db.events.where('commit').equals(commit).last();
  return {
    settings: { ...(await db.settings.get('clock')), name: 'measured' },
    claims: { ...(await db.claims.get(id)), id: other.id },
    events: { ...event, id: newId(), commit: other.commit, record: other.id },
    wordsOwed: { ids: [other.id] },
    commits: { ...(await db.commits.get(commit)), id: other.commit },
  };
}

/** Writes rows with nothing of ours between: what the browser itself takes for them, and how that grows with the library. */
function putBare(rows: Record<string, object>): Promise<void> {
  return new Promise((done, failed) => {
    const transaction = db.backendDB().transaction(Object.keys(rows), 'readwrite', { durability: 'strict' });
    for (const [table, row] of Object.entries(rows)) transaction.objectStore(table).put(row);
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error);
  });
}

/** Reads the claims of single pages, as a page's annotator asks for them; ms. */
export async function readPages(count: number): Promise<number[]> {
  const { ids } = good(await library.find(request('')));
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const { key } = await visitOf(ids[(i * 7919) % ids.length] ?? '');
    times.push(await timed(() => store.claimsOfPage(db, key)));
  }
  return times;
}

/** Tags many claims at once, and takes that back; ms. */
export async function bulk(count: number): Promise<{ tag: number; undo: number; claims: number }> {
  const ids = good(await library.find(request(''))).ids.slice(0, count);
  let commit = '';
  const tag = await timed(async () => {
    commit = good(await store.changeClaims(db, ids, { addTags: ['all at once'] })).commit;
  });
  const undo = await timed(async () => good(await store.undo(db, commit)));
  return { tag, undo, claims: ids.length };
}

/** Writes a backup and restores it into another, empty library, once to be stopped in the middle of taking over; ms and bytes. */
export async function backUp() {
  const parts: Blob[] = [];
  const write = await timed(async () => {
    // As a browser keeps what is downloaded: in parts, on disk.
    for await (const part of store.writeBackup(db) as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>)
      parts.push(new Blob([part]));
  });
  const file = new Blob(parts);
  const other = new store.ClaimlightDatabase('restored');
  let plan: Awaited<ReturnType<typeof store.checkBackup>> | null = null;
  const check = await timed(async () => {
    plan = await store.checkBackup(other, file);
  });
  const checked = good(plan as unknown as Awaited<ReturnType<typeof store.checkBackup>>);
  const cancelled = await cancel(other, checked);
  let commit = '';
  let last = performance.now();
  let silence = 0;
  const onProgress = () => {
    const now = performance.now();
    silence = Math.max(silence, now - last);
    last = now;
  };
  const restore = await timed(async () => {
    commit = good(await store.restoreBackup(other, checked, { onProgress })).commit;
    onProgress();
  });
  const words = await timed(async () => good(await store.fillWords(other)));
  const claims = await other.claims.count();
  let untold = 0;
  last = performance.now();
  const onPart = () => {
    const now = performance.now();
    untold = Math.max(untold, now - last);
    last = now;
  };
  const takenBack = await timed(async () => {
    good(await store.undo(other, commit, { onProgress: onPart }));
    onPart();
  });
  await other.delete();
  return {
    ...{ write, check, cancelled, restore, silence, words, takenBack, untold },
    ...{ bytes: file.size, rows: checked.rows, claims },
  };
}

/** Begins to restore, and stops when three quarters of the way are gone. How long until it has ended and nothing of it is left; ms. */
async function cancel(other: store.ClaimlightDatabase, plan: BackupPlan): Promise<number> {
  const stop = new AbortController();
  let stopped = Number.NaN;
  const onProgress = (done: number, total: number) => {
    if (stop.signal.aborted || done < 0.75 * total) return;
    stopped = performance.now();
    stop.abort();
  };
  const outcome = await store.restoreBackup(other, plan, { signal: stop.signal, onProgress });
  const taken = performance.now() - stopped;
  const left = (await other.claims.count()) + (await other.events.count()) + (await other.stage.count());
  if (outcome.ok || outcome.error.code !== 'cancelled' || left > 0) throw new Error('not cancelled');
  return taken;
}

/** What the nearest product does: every highlight in one value, which is read, changed and written back; ms. */
export async function oneValue(count: number, rounds: number): Promise<number[]> {
  const highlight = (i: number) => ({
    id: crypto.randomUUID(),
    type: 'text',
    content: `Highlight number ${i}, about as long as a sentence that somebody would mark when reading an article, with its figures`,
    xpath: `/html[1]/body[1]/main[1]/article[1]/p[${i % 40}]`,
    startOffset: i % 200,
    endOffset: (i % 200) + 110,
    notes: [],
    url: `https://example.com/article/${i % 10_000}`,
  });
  await chrome.storage.local.set({ highlights: Array.from({ length: count }, (_, i) => highlight(i)) });
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    times.push(
      await timed(async () => {
        const { highlights } = (await chrome.storage.local.get('highlights')) as { highlights: object[] };
        highlights.push(highlight(count + i));
        await chrome.storage.local.set({ highlights });
      }),
    );
  }
  await chrome.storage.local.remove('highlights');
  return times;
}
