import { i18n } from '#i18n';
import { ClaimChooser } from '../../components/claim-chooser';
import { kindName } from '../../components/words';
import { textAround } from '../../lib/anchor';
import { fail, type Id, ok } from '../../lib/claims';
import type { Answers, Ask, EditorFocus, toAnnotator, toBackground } from '../../lib/messages';
import { createPainter } from '../../lib/page';
import { createActions } from './actions';
import { createCapture } from './capture';
import { createEditorFrame } from './editor-frame';
import { createElsewhereFrame } from './elsewhere-frame';
import { type Following, followScrolling } from './following';
import { createNotices } from './notices';
import { createPageClaims, toChange } from './page-claims';
import { createPanels } from './panels';
import { createRewording } from './rewording';
import { createSurface } from './surface';
import { createToolbarControl } from './toolbar-control';

/** What happens in the page, for the listeners, and what others may ask, for the messages. */
export interface Annotator {
  answers: Answers<typeof toAnnotator>;
  /** Loads and paints this page's claims. */
  load(): Promise<void>;
  /** The page's content has changed: marks may have lost their words, and missing words may have come. Gives the ms it took. */
  changed(): Promise<number>;
  /** Whether some of the page's claims, or parts of them, are not where they could be painted. */
  isMissing(): boolean;
  /** The page's address has changed: old marks go, new claims come. */
  moved(): Promise<void>;
  selectionSettled(): void;
  selectionGone(): void;
  clickedAt(x: number, y: number): void;
  escape(): void;
  /** The extension was updated or removed, and everything ends: says so to a reader who was in the middle of something. */
  farewell(): void;
}

/** How much text beside a claim tells who says it, in UTF-16 units on either side. */
const AROUND = 4000;

/** Puts the parts together; each knows only what it is given. All of them end with `signal`. */
export function createAnnotator(
  document: Document,
  ask: Ask<typeof toBackground>,
  signal: AbortSignal,
  retire: () => void,
): Annotator {
  const painter = createPainter(document);
  signal.addEventListener('abort', () => painter.clear());
  const surface = createSurface(document, signal);
  // Once the extension was updated, its texts cannot be read any more.
  const updated = { toolbar: i18n.t('announce.updated'), editor: i18n.t('announce.updatedWriting') };
  const notices = createNotices(surface);
  const panels = createPanels(signal);
  const claims = createPageClaims(document, ask, painter, signal, () => {
    panels.tell({ event: 'changed' });
    elsewhere.forget(claim => claims.get(claim) !== undefined);
    void ask('painted', {});
  });
  const placeOf = (claim: Id) => ({
    getBoundingClientRect: () => painter.placeOf(claim)?.getBoundingClientRect() ?? new DOMRect(),
    getClientRects: () => painter.placeOf(claim)?.getClientRects() ?? [],
  });
  const capture = createCapture(document, ask, () => surface.host);
  const elsewhere = createElsewhereFrame(surface, ask, notices.announce, placeOf);
  const actions = createActions(document, ask, claims, capture, notices, elsewhere.look);
  const rewording = createRewording(document, ask, claims, capture);
  const editor = createEditorFrame(surface, ask, {
    closed: () => painter.emphasise(null),
    deleted: actions.tellRemoved,
    failed: notices.fail,
  });

  let following: Following | null = null;
  panels.whileWatched(() => {
    following = followScrolling(
      window,
      () => claims.places().flatMap(({ claim, found }) => (found ? [claim] : [])),
      painter.placeOf,
      claim => panels.tell({ event: 'at', claim }),
    );
    return () => {
      following?.stop();
      following = null;
    };
  });

  const openEditor = async (claim: Id, focus: EditorFocus) => {
    toolbar.hide();
    surface.hide('chooser');
    elsewhere.close();
    if (!editor.close()) return;
    painter.emphasise(claim);
    following?.taken(claim);
    const answer = await editor.open(claim, focus, placeOf(claim));
    if (!answer.ok) notices.fail(answer.error);
  };
  const toolbar = createToolbarControl(document, surface, { actions, capture, notices, placeOf, openEditor });

  const choose = (ids: readonly Id[], x: number, y: number) => {
    const options = ids.flatMap(id => claims.get(id) ?? []);
    const chooser = (
      <ClaimChooser
        claims={options.map(({ id, kind, targets }) => ({ id, kind, quote: targets[0]?.quote.exact ?? '' }))}
        onChoose={claim => void openEditor(claim, 'tags')}
        onLeave={() => surface.hide('chooser')}
      />
    );
    surface.show('chooser', chooser, { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
    surface.element('chooser').querySelector('button')?.focus({ preventScroll: true });
  };

  const arriveAt = (id: Id) => {
    following?.taken(id);
    notices.clear();
    const kind = claims.get(id)?.kind;
    const { number, count, quote, changed } = claims.position(id);
    const words = { number: String(number), count: String(count), quote };
    const text = kind
      ? i18n.t('announce.atKind', { ...words, kind: kindName(kind) })
      : i18n.t('announce.at', words);
    const closed = claims.isClosed(id) && i18n.t('announce.inClosedPart');
    const said = [text, changed && i18n.t('announce.textChanged'), closed].filter(Boolean).join(' … ');
    if (closed) notices.show({ text: closed }, said);
    else notices.announce(said);
  };

  const closeAll = () => {
    toolbar.hide();
    surface.hide('chooser');
    elsewhere.close();
    if (editor.close()) painter.emphasise(null);
  };

  return {
    async load() {
      const answer = await claims.load();
      if (!answer.ok && answer.error.code !== 'interrupted') notices.fail(answer.error);
    },
    async moved() {
      closeAll();
      claims.forget();
      await claims.load();
    },
    async changed() {
      const began = performance.now();
      await claims.findAgain();
      return performance.now() - began;
    },
    isMissing: claims.areMissing,
    selectionSettled() {
      surface.hide('chooser');
      toolbar.showAtSelection();
      panels.tell({ event: 'selected' });
    },
    selectionGone() {
      toolbar.selectionGone();
      panels.tell({ event: 'selected' });
    },
    clickedAt(x, y) {
      const [first, ...others] = painter.at(x, y);
      if (!first) return closeAll();
      surface.hide('chooser');
      if (others.length > 0) choose([first, ...others], x, y);
      else void openEditor(first, 'tags');
    },
    escape: closeAll,
    farewell() {
      const open = ['editor', 'toolbar'] as const;
      const part = open.find(surface.shows);
      if (!part) return;
      surface.outlive();
      notices.show({ text: updated[part] });
    },
    answers: {
      ping: async () => ok(true as const),
      claimsChanged: () => claims.load(),
      async places() {
        await claims.settled();
        return ok(claims.places());
      },
      selection: async () => ok(capture.state()),
      async highlightSelection() {
        const answer = await actions.save();
        if (!answer.ok) return answer;
        const { claim, commit } = answer.value;
        if (document.hasFocus()) toolbar.showAtClaim(claim.id, claim.kind);
        return ok({ claim: claim.id, commit });
      },
      async highlightText({ quote, fields, keepFromPrivate }) {
        const answer = await capture.saveText(quote, fields, keepFromPrivate);
        if (!answer.ok) return answer;
        await claims.load();
        notices.clear();
        const { claim, commit } = answer.value;
        claims.visit(claim.id);
        return ok({ claim: claim.id, commit });
      },
      async around({ claim }) {
        const place = painter.placeOf(claim);
        if (!place) return fail('notFound', claim);
        return ok({
          ...textAround(document.body, place, AROUND),
          changes: claims.changes(claim).map(toChange),
        });
      },
      async enterToolbar() {
        // What was just deleted stands nowhere any more; its notice offers to bring it back.
        if (surface.shows('toolbar') || !notices.enter()) toolbar.enter(claims.at());
        return ok(undefined);
      },
      async jumpTo({ claim }) {
        await claims.settled();
        const visited = claims.visit(claim);
        if (visited.ok) arriveAt(claim);
        else notices.show({ text: i18n.t('announce.notOnPage') });
        return visited;
      },
      async step({ by }) {
        await claims.settled();
        const claim = claims.neighbour(by);
        if (!claim) {
          const areLost = claims.places().length > 0;
          notices.show({ text: i18n.t(areLost ? 'announce.noneFound' : 'announce.noClaims') });
          return fail('notFound');
        }
        const visited = claims.visit(claim);
        arriveAt(claim);
        return visited;
      },
      confirmChange: rewording.confirm,
      refuseChange: rewording.refuse,
      attachSelection: ({ claim }) => rewording.attachSelection(claim),
      async editorFrame(event) {
        elsewhere.heard(event);
        return ok(editor.heard(event));
      },
      async claimDeleted({ claim, commit }) {
        return ok(actions.tellRemoved(claim, commit));
      },
      async retire() {
        return ok(retire());
      },
    },
  };
}
