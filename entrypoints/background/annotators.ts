import * as v from 'valibot';
import { PAGE_KEY_VERSION, pageKey } from '../../lib/article/page-key';
import {
  addStyle,
  getTab,
  lookAtFrames,
  openTabs,
  runScript,
  sendToAllFrames,
  sendToTab,
  setBadge,
  sitePattern,
} from '../../lib/browser';
import { fail, ok, type Reading, ReadingSchema, type Result } from '../../lib/claims';
import { type Ask, asker, type toAnnotator } from '../../lib/messages';
import {
  type ClaimlightDatabase,
  changeSettings,
  countClaims,
  readSettings,
  type Visit,
} from '../../lib/store';
import { everyTab } from './every-tab';
import { attachFrames, framesWithClaims } from './frames';
import type { PageCaller } from './whose';

/** Asks the annotator in a frame of a tab; 0 is the page itself. */
export const annotatorIn = (tab: number, frame = 0): Ask<typeof toAnnotator> =>
  asker(message => sendToTab(tab, message, frame));

/** Tells every annotator in a tab. */
const annotatorsIn = (tab: number): Ask<typeof toAnnotator> =>
  asker(message => sendToAllFrames(tab, message));

/** Goes to the next or previous claim: of the page itself or, where none of its own can be gone to, of its first frame with one. */
export async function step(tab: number, by: 1 | -1): Promise<void> {
  let annotator = annotatorIn(tab);
  for (const { frame } of await lookAtFrames(tab).catch(() => [])) {
    const there = annotatorIn(tab, frame);
    const places = await there('places', {});
    if (!places.ok || !places.value[0]) continue;
    annotator = there;
    // What is not there now comes last.
    if (places.value[0].found) break;
  }
  await annotator('step', { by });
}

/** The page that a tab shows, as one that asks us says it. */
type PageOfTab = Pick<PageCaller, 'page' | 'title' | 'private'>;

/** How long a document may take to be read, in ms, before it is taken as far as it is. */
const PATIENCE = 3000;

/** Puts the annotator into a tab's page, once. The browser decides whether we may. */
export async function attach(tab: number): Promise<Result<void>> {
  try {
    const outcome = await runScript(tab, '/annotator.js', 'at once');
    if (outcome === 'started') await addStyle(tab, '/assets/marks.css');
    else if (outcome === 'running') void annotatorIn(tab)('claimsChanged', {});
    else return fail('unsupported', String(outcome));
    return ok(undefined);
  } catch (error) {
    return fail('noAccess', String(error));
  }
}

/** Reads article and metadata off the page in a tab. What comes back comes from a page, so it is checked. */
export async function readTab(tab: number): Promise<Result<Reading>> {
  try {
    const reading = v.safeParse(ReadingSchema, await extract(tab));
    return reading.success ? ok(reading.output) : fail('invalid', reading.issues[0].message);
  } catch (error) {
    return fail('noAccess', String(error));
  }
}

/** Some documents never end; then what there is of them must do. */
async function extract(tab: number): Promise<unknown> {
  const read = runScript(tab, '/extractor.js', 'once read');
  const waited = new Promise<null>(done => setTimeout(done, PATIENCE, null));
  return (await Promise.race([read, waited])) ?? runScript(tab, '/extractor.js', 'at once');
}

/** A visit to a page, with what was read off it; a page that could not be read still has its title. */
export function visitOf({ page, title }: PageOfTab, read: Result<Reading>): Visit {
  const key = pageKey(page);
  // A page may have moved on (`pushState`) while it was being read: what is read then belongs to another address.
  const reading = read.ok && pageKey(read.value.address) === key ? read.value : null;
  const metadata = reading?.metadata ?? {};
  const named = title.trim().slice(0, 2000);
  return {
    key,
    keyVersion: PAGE_KEY_VERSION,
    address: page,
    metadata: metadata.title || !named ? metadata : { ...metadata, title: { value: named, from: 'title' } },
    article: reading?.article ?? null,
  };
}

/** Where the browser lets us, and the reader has not switched the site off, pages with claims show them by themselves. */
export async function welcomePage(db: ClaimlightDatabase, tab: number, address: string): Promise<void> {
  const claims = await countClaims(db, pageKey(address));
  await setBadge(tab, claims);
  const { sitesOff } = await readSettings(db);
  if (claims === 0 || sitesOff.includes(new URL(address).host)) return;
  await attach(tab);
  await attachFrames(tab, await framesWithClaims(db, address));
}

/** The same for every page that is open now, after the reader has given access to more sites. */
export async function welcomeOpenPages(db: ClaimlightDatabase): Promise<void> {
  await everyTab(await openTabs(), (tab, address) => welcomePage(db, tab, address));
}

/** The reader has allowed sites, each of which shows its highlights from now on. */
export async function showAllowed(db: ClaimlightDatabase, origins: readonly string[]): Promise<void> {
  const allowed = (host: string) => origins.includes(sitePattern(new URL(`http://${host}`).hostname));
  await changeSettings(db, settings => ({
    ...settings,
    sitesOff: settings.sitesOff.filter(host => !allowed(host)),
  }));
  await welcomeOpenPages(db);
}

/** Tells the annotators of these pages that their claims changed. */
export async function tellPages(db: ClaimlightDatabase, keys: readonly string[]): Promise<void> {
  await everyTab(await openTabs(), async (tab, address) => {
    const key = pageKey(address);
    if (!keys.includes(key)) return;
    void annotatorsIn(tab)('claimsChanged', {});
    await setBadge(tab, await countClaims(db, key));
  });
}

/** Takes marks and interface off the open pages of a site. */
export async function retireOn(host: string): Promise<void> {
  await everyTab(await openTabs(), async (tab, address) => {
    if (new URL(address).host === host) void annotatorsIn(tab)('retire', {});
  });
}

/** The page in a tab that we may see. */
export async function tabPage(tab: number): Promise<Result<PageOfTab>> {
  const { url, title, incognito } = await getTab(tab);
  return url ? ok({ page: url, title: title ?? '', private: incognito }) : fail('noAccess');
}
