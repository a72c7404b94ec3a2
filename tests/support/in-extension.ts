import type { Page } from 'puppeteer-core';
import type { BackgroundWorker } from '../../scripts/drive/worker.mjs';
import type { Chromium } from './chromium';
import { waitFor } from './wait';

/** The browser's extension APIs, inside functions that run in our worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** Rows of the library, counted by the worker's own eyes: raw IndexedDB, none of our code. */
export function countRows(worker: BackgroundWorker): Promise<Record<string, number>> {
  return worker.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const request = indexedDB.open('claimlight');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const names = [...db.objectStoreNames];
          const counts: Record<string, number> = {};
          const transaction = db.transaction(names);
          for (const name of names) {
            const count = transaction.objectStore(name).count();
            count.onsuccess = () => {
              counts[name] = count.result;
            };
          }
          transaction.oncomplete = () => {
            db.close();
            resolve(counts);
          };
        };
      }),
  );
}

/** What claims lack of that which is saved together with them, seen as above. */
export function halfSaved(worker: BackgroundWorker): Promise<string[]> {
  return worker.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('claimlight');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const rows: Record<string, Record<string, string | null>[]> = {};
          const transaction = db.transaction([
            'claims',
            'pages',
            'sources',
            'snapshots',
            'words',
            'wordsOwed',
            'events',
          ]);
          for (const name of transaction.objectStoreNames) {
            const all = transaction.objectStore(name).getAll();
            all.onsuccess = () => {
              rows[name] = all.result;
            };
          }
          transaction.oncomplete = () => {
            db.close();
            const has = (table: string, field: string, value: string | null | undefined) =>
              rows[table]?.some(row => row[field] === value);
            const hasWords = (id: unknown) =>
              ['words', 'wordsOwed'].some(name =>
                (rows[name] ?? []).some(({ ids }) => Array.isArray(ids) && ids.includes(id)),
              );
            const lacks = (rows['claims'] ?? []).flatMap(({ id, page, source, snapshot }) =>
              Object.entries({
                page: has('pages', 'id', page),
                source: has('sources', 'id', source),
                snapshot: snapshot === null || has('snapshots', 'id', snapshot),
                words: hasWords(id),
                history: has('events', 'record', id),
              }).flatMap(([what, there]) => (there ? [] : [`${id}: ${what}`])),
            );
            resolve(lacks);
          };
        };
      }),
  );
}

/** Sends a message as a script in a page of a tab would: from our isolated world there, past all of our own code. */
export async function sendFromPage(chromium: Chromium, page: Page, message: object): Promise<unknown> {
  const { worker } = chromium;
  return worker.evaluate(
    async (address, sent) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === address);
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [sent],
        func: (inner: object) => chrome.runtime.sendMessage(inner),
      });
      return injected?.result;
    },
    page.url(),
    message,
  );
}

/** Keeps everyone from reading claims, as a long write does. Returns what lets them again. */
export async function holdClaims(worker: BackgroundWorker): Promise<() => Promise<void>> {
  await worker.evaluate(
    () =>
      new Promise<void>((held, reject) => {
        const request = indexedDB.open('claimlight');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const holding = globalThis as { holding?: boolean };
          holding.holding = true;
          const claims = db.transaction('claims', 'readwrite').objectStore('claims');
          // A transaction lives as long as it is asked things.
          const again = () => {
            if (holding.holding) claims.count().onsuccess = again;
            else db.close();
            held();
          };
          again();
        };
      }),
  );
  return () =>
    worker.evaluate(() => {
      (globalThis as { holding?: boolean }).holding = false;
    });
}

/** Has the worker take note when a message of this name reaches it. Returns what waits for that. */
export async function watchForMessage(chromium: Chromium, name: string): Promise<() => Promise<unknown>> {
  const { worker } = chromium;
  await worker.evaluate(wanted => {
    const heard = globalThis as { heard?: boolean };
    heard.heard = false;
    chrome.runtime.onMessage.addListener(message => {
      if (message.claimlight === wanted) heard.heard = true;
    });
  }, name);
  const look = () => worker.evaluate(() => (globalThis as { heard?: boolean }).heard);
  return () => waitFor(look, { what: `${name} to reach the worker` });
}
