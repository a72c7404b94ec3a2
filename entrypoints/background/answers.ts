import { pageKey } from '../../lib/article/page-key';
import { getTab, openWindow, ownPage, raiseWindow, sayOnButton, setBadge } from '../../lib/browser';
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
  confirmWording,
  countClaims,
  deleteClaim,
  dropDraft,
  formContents,
  freshSnapshot,
  keepDraft,
  pageKeysOfCommit,
  reattach,
  refuseWording,
  saveClaim,
  saveSource,
  sourceViews,
  undoRecords,
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
import { attachFrames, framesWithClaims, readableFrames } from './frames';
import { backUpIfDue } from './scheduled-backup';
import type { Tickets } from './tickets';
import { inOwnFrame, mayTouch, ownTarget, standsThere } from './whose';

/** How long our button says that a claim of the page before was not saved, in ms. */
const A_WHILE = 20_000;

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

  /** Does something to a claim, if the caller may. */
  const touching = async <T, O>(
    caller: Caller,
    claim: Id,
    work: () => Promise<Result<Committed<T>>>,
    answer: (value: Committed<T>) => O,
  ): Promise<Result<O>> =>
    (await mayTouch(db, caller, claim)) ? told(await work(), answer) : fail('forbidden', claim);
  const itsCommit = ({ commit }: { commit: Id }) => ({ commit });

  return {
    pageClaims: (_, caller) =>
      attempt(async () => {
        const claims = await claimsOfPage(db, pageKey(caller.page));
        const views = claims.map(claim => viewForPage(claim, standsThere(caller)));
        return views.filter(({ targets }) => targets.length > 0);
      }),

    async saveClaim({ since, keepFromPrivate, ...claim }, caller) {
      if (caller.private && !keepFromPrivate) return fail('privateWindow');
      const kept = await attempt(() => freshSnapshot(db, pageKey(caller.page), since));
      if (!kept.ok) return kept;
      const reading = kept.value ? fail('notFound') : await readTab(caller.tab);
      const visit = visitOf(caller, reading);
      const there = { ...claim, targets: inOwnFrame(caller, claim.targets) };
      const written = await saveClaim(db, { ...visit, kept: kept.value }, there);
      // A page that was left meanwhile has nobody any more to say it.
      if (!written.ok && !(await isAt(caller.tab, caller.page)))
        void sayOnButton(caller.tab, 'menu_notSaved', A_WHILE);
      return told(written, ({ value, commit }) => ({
        claim: viewForPage(value, standsThere(caller)),
        commit,
      }));
    },

    async openEditor({ claim, focus }, caller) {
      if (!(await mayTouch(db, caller, claim))) return fail('notFound', claim);
      const { tab, frame, private: isPrivate } = caller;
      const ticket = await tickets.issue({ claim, focus, tab, frame, private: isPrivate, window: false });
      return ok({ ticket, address: `${ownPage('/editor.html')}#${ticket}` });
    },

    async openEditorWindow({ ticket }, { tab }) {
      const known = await tickets.read(ticket);
      if (!known || known.used || known.tab !== tab) return fail('forbidden');
      await tickets.drop(ticket);
      // Two forms for one claim would each keep their own words.
      const open = await tickets.windowOf(known.claim);
      if (open && (await raiseWindow(open))) return ok(undefined);
      const fresh = await tickets.issue({ ...known, window: true });
      await tickets.opened(known.claim, await openWindow(`${ownPage('/editor.html')}#${fresh}`));
      return ok(undefined);
    },

    async painted(_, { tab, page }) {
      await setBadge(tab, await countClaims(db, pageKey(page)));
      return ok(undefined);
    },

    async frameLoaded(_, { tab, page }) {
      await attachFrames(tab, await framesWithClaims(db, page));
      return ok(undefined);
    },

    changeClaim: ({ claim, fields }, caller) =>
      touching(caller, claim, () => changeClaim(db, claim, fields), itsCommit),

    deleteClaim: ({ claim }, caller) => touching(caller, claim, () => deleteClaim(db, claim), itsCommit),

    reattach: ({ claim, targets, instead }, caller) =>
      touching(caller, claim, () => reattach(db, claim, inOwnFrame(caller, targets), instead), itsCommit),

    confirmWording({ claim, passages }, caller) {
      const there = passages.map(({ at, target }) => ({ at, target: ownTarget(caller, target) }));
      return touching(caller, claim, () => confirmWording(db, claim, there), itsCommit);
    },

    refuseWording: ({ claim, passages }, caller) =>
      touching(caller, claim, () => refuseWording(db, claim, passages), itsCommit),

    async undo({ commit, claim }, caller) {
      const keys = await pageKeysOfCommit(db, commit);
      // A commit that touched no page (a link, a tag) is none of a page's business.
      const own = (address: string) => keys.length > 0 && keys.every(key => key === pageKey(address));
      if (caller.who === 'page' && !own(caller.page)) return fail('forbidden');
      return touching(
        caller,
        claim,
        () => undoRecords(db, commit),
        () => undefined,
      );
    },

    async attach({ tab }) {
      const page = await tabPage(tab);
      if (!page.ok) return page;
      const attached = await attach(tab);
      if (!attached.ok) return attached;
      await attachFrames(tab, readableFrames);
      const { key, address, metadata, article } = visitOf(page.value, await readTab(tab));
      return ok({ key, address, ...summarise(metadata), article });
    },

    async articleText({ tab }) {
      const page = await tabPage(tab);
      if (!page.ok) return page;
      const { article, metadata } = visitOf(page.value, await readTab(tab));
      if (!article) return fail('notFound');
      const language = metadata.language?.value ?? article.language;
      return ok({ paragraphs: article.text.split(/\n{2,}/), language });
    },

    async saveSource({ tab, fields, keepFromPrivate }) {
      const page = await tabPage(tab);
      if (!page.ok) return page;
      if (page.value.private && !keepFromPrivate) return fail('privateWindow');
      const visit = visitOf(page.value, await readTab(tab));
      return told(await saveSource(db, visit, fields), ({ commit }) => ({ commit }));
    },

    async changeSource({ source, fields }) {
      return told(await changeSource(db, source, fields), ({ commit }) => ({ commit }));
    },

    async pagesChanged({ keys }) {
      await tellPages(db, keys);
      return ok(undefined);
    },

    backUpIfDue: () => backUpIfDue(db),

    async editorContents({ ticket }, caller) {
      const used = await tickets.use(ticket, caller.tab);
      if (!used) return fail('forbidden');
      const { claim: id, focus, tab, frame } = used;
      const beside = await annotatorIn(tab, frame)('around', { claim: id });
      return attempt(async () => {
        const claim = await viewClaim(db, id);
        const [source] = await sourceViews(db, [claim.source]);
        const { published = null, language = null } = source?.fields ?? {};
        const { changes, ...words } = beside.ok ? beside.value : { changes: [] };
        const around = 'before' in words ? { ...words, published, language } : null;
        return { claim, ...(await formContents(db, id)), around, changes, focus, private: used.private };
      });
    },

    async rewordClaim({ ticket, how, changes }) {
      const known = await tickets.read(ticket);
      if (!known) return fail('forbidden');
      const { claim, tab, frame } = known;
      const answer = await annotatorIn(tab, frame)(how, { claim, changes });
      if (!answer.ok) return answer;
      return attempt(async () => ({ ...answer.value, claim: await viewClaim(db, claim) }));
    },

    async editorFrame(event) {
      const known = await tickets.read(event.ticket);
      if (!known) return ok(undefined);
      const { claim, tab, frame } = known;
      const annotator = annotatorIn(tab, frame);
      const deleted = event.event === 'deleted';
      if (deleted || event.event === 'closed') await tickets.drop(event.ticket);
      if (!known.window) return annotator('editorFrame', event);
      // A window closes itself; what can be undone is told where the claim stood.
      return deleted && event.commit
        ? annotator('claimDeleted', { claim, commit: event.commit })
        : ok(undefined);
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
      if (changed.ok) void (show ? welcomeOpenPages(db) : retireOn(host));
      return changed;
    },
  };
}

/** Whether a tab still shows the page that asks; one that we may not see shows another. */
const isAt = async (tab: number, page: string): Promise<boolean> =>
  pageKey((await getTab(tab)).url ?? '') === pageKey(page);

function summarise(found: SourceMetadata): Omit<PageSummary, 'key' | 'address' | 'article'> {
  return {
    title: found.title?.value ?? '',
    byline: found.authors?.value.map(authorName).join(', ') || null,
    site: found.site?.value ?? found.publication?.value ?? null,
    published: found.published?.value ?? null,
    modified: found.modified?.value ?? null,
    language: found.language?.value ?? null,
  };
}
