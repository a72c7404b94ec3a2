import { pageKey } from '../../lib/article/page-key';
import { openWindow, ownPage, setBadge } from '../../lib/browser';
import { authorName, fail, type Id, ok, type Result, type SourceMetadata } from '../../lib/claims';
import type { Answers, Caller, PageSummary, toBackground } from '../../lib/messages';
import {
  attempt,
  type ClaimlightDatabase,
  type Committed,
  changeClaim,
  changeSettings,
  changeSource,
  claimsOfPage,
  deleteClaim,
  dropDraft,
  formContents,
  freshSnapshot,
  keepDraft,
  pageKeyOfClaim,
  pageKeysOfCommit,
  saveClaim,
  saveSource,
  undo,
  viewClaim,
  viewForPage,
} from '../../lib/store';
import {
  annotatorIn,
  attach,
  readTab,
  retireOn,
  tabPage,
  tellPages,
  visitOf,
  welcomeOpenPages,
} from './annotators';
import { evidenceAnswers } from './evidence-answers';
import type { Tickets } from './tickets';

/** What the background does for whoever asks. Every answer is a value; nothing is kept in this file's memory. */
export function createAnswers(db: ClaimlightDatabase, tickets: Tickets): Answers<typeof toBackground> {
  /** Passes a commit's outcome on, and tells the pages it touched. */
  const told = async <T, O>(
    written: Result<Committed<T>>,
    answer: (value: Committed<T>) => O,
  ): Promise<Result<O>> => {
    if (!written.ok) return written;
    void tellPages(db, written.value.pageKeys);
    return ok(answer(written.value));
  };

  /** A page may touch only the claims of its own address. */
  const mayTouch = async (caller: Caller, claim: Id): Promise<boolean> =>
    caller.who === 'extension' || (await pageKeyOfClaim(db, claim)) === pageKey(caller.address);

  return {
    pageClaims: (_, { address }) =>
      attempt(async () => (await claimsOfPage(db, pageKey(address))).map(viewForPage)),

    async saveClaim({ since, keepFromPrivate, ...claim }, caller) {
      if (caller.private && !keepFromPrivate) return fail('privateWindow');
      const kept = await attempt(() => freshSnapshot(db, pageKey(caller.address), since));
      if (!kept.ok) return kept;
      const reading = kept.value ? fail('notFound') : await readTab(caller.tab);
      const visit = visitOf(caller.address, caller.title, reading);
      const written = await saveClaim(db, { ...visit, kept: kept.value }, claim);
      return told(written, ({ value, commit }) => ({ claim: viewForPage(value), commit }));
    },

    async openEditor({ claim, focus }, { address, tab }) {
      if ((await pageKeyOfClaim(db, claim)) !== pageKey(address)) return fail('notFound', claim);
      const ticket = await tickets.issue({ claim, focus, tab, window: false });
      return ok({ ticket, address: `${ownPage('/editor.html')}#${ticket}` });
    },

    async openEditorWindow({ ticket }, { tab }) {
      const known = await tickets.read(ticket);
      if (!known || known.used || known.tab !== tab) return fail('forbidden');
      await tickets.drop(ticket);
      const fresh = await tickets.issue({ ...known, window: true });
      await openWindow(`${ownPage('/editor.html')}#${fresh}`);
      return ok(undefined);
    },

    async painted({ claims }, { tab }) {
      await setBadge(tab, claims);
      return ok(undefined);
    },

    async changeClaim({ claim, fields }, caller) {
      if (!(await mayTouch(caller, claim))) return fail('forbidden', claim);
      return told(await changeClaim(db, claim, fields), ({ commit }) => ({ commit }));
    },

    async deleteClaim({ claim }, caller) {
      if (!(await mayTouch(caller, claim))) return fail('forbidden', claim);
      return told(await deleteClaim(db, claim), ({ commit }) => ({ commit }));
    },

    async undo({ commit }, caller) {
      const keys = await pageKeysOfCommit(db, commit);
      // A commit that touched no page (a link, a tag) is none of a page's business.
      const own = (address: string) => keys.length > 0 && keys.every(key => key === pageKey(address));
      if (caller.who === 'page' && !own(caller.address)) return fail('forbidden');
      return told(await undo(db, commit), () => undefined);
    },

    async attach({ tab }) {
      const page = await tabPage(tab);
      if (!page.ok) return page;
      const attached = await attach(tab);
      if (!attached.ok) return attached;
      const reading = await readTab(tab);
      const { key, address, metadata, article } = visitOf(page.value.address, page.value.title, reading);
      return ok({ key, address, ...summarise(metadata), article });
    },

    async saveSource({ tab, fields, keepFromPrivate }) {
      const page = await tabPage(tab);
      if (!page.ok) return page;
      if (page.value.private && !keepFromPrivate) return fail('privateWindow');
      const reading = await readTab(tab);
      const visit = visitOf(page.value.address, page.value.title, reading);
      return told(await saveSource(db, visit, fields), ({ commit }) => ({ commit }));
    },

    async changeSource({ source, fields }) {
      return told(await changeSource(db, source, fields), ({ commit }) => ({ commit }));
    },

    async pagesChanged({ keys }) {
      await tellPages(db, keys);
      return ok(undefined);
    },

    async editorContents({ ticket }, caller) {
      const used = await tickets.use(ticket, caller.tab);
      if (!used) return fail('forbidden');
      const { claim: id, focus } = used;
      return attempt(async () => ({
        claim: await viewClaim(db, id),
        ...(await formContents(db, `claim:${id}`)),
        focus,
      }));
    },

    async editorFrame(event) {
      const known = await tickets.read(event.ticket);
      if (!known || known.window) return ok(undefined);
      if (event.event === 'closed' || event.event === 'deleted') await tickets.drop(event.ticket);
      return annotatorIn(known.tab)('editorFrame', event);
    },

    ...evidenceAnswers(db),

    async keepDraft({ subject, fields }, caller) {
      return caller.private ? fail('privateWindow') : keepDraft(db, subject, fields);
    },
    dropDraft: ({ subject }) => dropDraft(db, subject),

    async setSite({ host, show }) {
      const changed = await changeSettings(db, settings => {
        const others = settings.sitesOff.filter(site => site !== host);
        return { ...settings, sitesOff: show ? others : [...others, host] };
      });
      if (changed.ok) await (show ? welcomeOpenPages(db) : retireOn(host));
      return changed;
    },
  };
}

function summarise(found: SourceMetadata): Omit<PageSummary, 'key' | 'address' | 'article'> {
  return {
    title: found.title?.value ?? '',
    byline: found.authors?.value.map(authorName).join(', ') || null,
    site: found.site?.value ?? found.publication?.value ?? null,
    published: found.published?.value ?? null,
    language: found.language?.value ?? null,
  };
}
