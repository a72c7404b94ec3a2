import 'fake-indexeddb/auto';
import type { Page } from 'puppeteer-core';
import { newId, toSelectorList } from '../../../lib/claims';
import { type ClaimlightDatabase, saveClaim, saveSource, type Visit } from '../../../lib/store';
import { openLibrary, value } from '../library';
import { SAMPLE, type SampleArticle } from './sample';

/** Keeps the sample in a library, through the same calls as a reader's browser makes. */
async function keepSample(db: ClaimlightDatabase): Promise<void> {
  for (const article of SAMPLE) {
    const visit = visitOf(article);
    value(await saveSource(db, visit, article.said));
    if (article.later)
      value(await saveSource(db, visitOf({ ...article, paragraphs: article.later }), article.said));
    const text = visit.article?.text ?? '';
    for (const [exact, fields] of article.claims) {
      const start = text.indexOf(exact);
      if (start < 0) throw new Error(`${exact} is not in ${article.address}`);
      const end = start + exact.length;
      const selectors = toSelectorList({
        quote: {
          exact,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
        position: { start, end },
        fragment: `text=${encodeURIComponent(exact)}`,
      });
      const targets = [{ format: 'html' as const, frame: null, selectors }];
      value(await saveClaim(db, visit, { id: newId(), targets, fields }));
    }
  }
}

function visitOf({ address, found, paragraphs }: SampleArticle): Visit {
  const text = paragraphs.join('\n\n');
  return {
    key: address,
    keyVersion: 1,
    address,
    metadata: found,
    article: {
      title: found.title?.value ?? '',
      byline: null,
      site: found.site?.value ?? null,
      published: found.published?.value ?? null,
      language: 'en',
      direction: 'ltr',
      excerpt: null,
      html: paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n'),
      text,
      words: text.split(/\s+/).length,
      minutes: 1,
    },
  };
}

/** Puts the sample into the browser's own library, through a page of the extension that is open. */
export async function fillLibrary(page: Page): Promise<void> {
  const db = openLibrary();
  await keepSample(db);
  const tables = await Promise.all(
    db.tables.map(async table => [table.name, await table.toArray()] as const),
  );
  await page.evaluate(putRows, JSON.stringify(Object.fromEntries(tables), asList));
  db.close();
}

/** Bytes do not travel as they are. */
const asList = (_: string, value: unknown) => (value instanceof Uint8Array ? { bytes: [...value] } : value);

/** Runs in the browser, so it stands alone: raw IndexedDB, none of our code. */
function putRows(json: string): Promise<void> {
  const rows: Record<string, object[]> = JSON.parse(json, (_, value) =>
    value?.bytes ? new Uint8Array(value.bytes) : value,
  );
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('claimlight');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const names = Object.keys(rows).filter(name => rows[name]?.length);
      const transaction = db.transaction(names, 'readwrite');
      for (const name of names) for (const row of rows[name] ?? []) transaction.objectStore(name).put(row);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Takes every row out of the browser's own library, as if it had been thrown away. */
export async function emptyLibrary(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('claimlight');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
          for (const name of db.objectStoreNames) transaction.objectStore(name).clear();
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  );
}

/** Adds copies of the first claim under new ids; runs in the browser, so it stands alone. */
export function copyFirstClaim(times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('claimlight');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction('claims', 'readwrite');
      const claims = transaction.objectStore('claims');
      claims.getAll(null, 1).onsuccess = event => {
        const [first] = (event.target as IDBRequest<object[]>).result;
        for (let i = 0; i < times; i++) {
          const id = `0197a000-0000-7000-8000-${String(i).padStart(12, '0')}`;
          claims.put({ ...first, id });
        }
      };
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Takes away what `copyFirstClaim` added; runs in the browser, so it stands alone. */
export function dropCopies(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('claimlight');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction('claims', 'readwrite');
      const prefix = '0197a000-0000-7000-8000-';
      transaction.objectStore('claims').delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
