import { i18n } from '#i18n';
import { ClaimChooser } from '../../components/claim-chooser';
import { Toast, type ToastMessage } from '../../components/toast';
import { Toolbar } from '../../components/toolbar';
import { failureText, kindName } from '../../components/words';
import { type ClaimEdit, type Failure, fail, type Id, type Kind, ok, type Result } from '../../lib/claims';
import type { Answers, Ask, EditorFocus, Saved, toAnnotator, toBackground } from '../../lib/messages';
import { createPainter } from '../../lib/page';
import { copyText, createCapture } from './capture';
import { createEditorFrame } from './editor-frame';
import { createPageClaims } from './page-claims';
import { createSurface } from './surface';

/** How long a toast stays, in ms. */
const TOAST_STAYS = 8000;

/** What the reader can do in the page, and what the background and our other surfaces can ask of it. */
export interface Annotator {
  answers: Answers<typeof toAnnotator>;
  /** Loads and paints this page's claims. */
  load(): Promise<void>;
  selectionSettled(): void;
  selectionGone(): void;
  clickedAt(x: number, y: number): boolean;
  escape(): boolean;
  moved(): Promise<void>;
}

export function createAnnotator(
  document: Document,
  ask: Ask<typeof toBackground>,
  signal: AbortSignal,
  retire: () => void,
): Annotator {
  const painter = createPainter(document);
  const surface = createSurface(document, signal);
  const claims = createPageClaims(document, ask, painter, signal);
  const capture = createCapture(document, ask, () => surface.host);
  const editor = createEditorFrame(surface, ask, (claim, commit) => commit && tellDeleted(claim, commit));
  signal.addEventListener('abort', () => painter.clear());

  let toastTimer = 0;
  const toast = (message: ToastMessage) => {
    surface.toast(<Toast {...message} />);
    surface.announce(message.text);
    clearTimeout(toastTimer);
    toastTimer = window.setTimeout(() => surface.toast(null), TOAST_STAYS);
  };
  const tell = (failure: Failure, action?: ToastMessage['action']) =>
    toast({ text: failureText(failure), action });

  /** The claim or selection that the toolbar stands at. */
  let subject: { claim: Id; kind: Kind | null } | null = null;

  const placeOf = (claim: Id) => {
    const box = () => painter.placeOf(claim)?.getBoundingClientRect() ?? new DOMRect();
    return {
      getBoundingClientRect: box,
      getClientRects: () => painter.placeOf(claim)?.getClientRects() ?? [],
    };
  };

  const hideToolbar = () => {
    subject = null;
    surface.hide('toolbar');
  };

  const showToolbar = (at: { getBoundingClientRect(): DOMRect }) => {
    surface.show(
      'toolbar',
      <Toolbar
        saved={subject !== null}
        kind={subject?.kind ?? null}
        onHighlight={() => void save()}
        onKind={kind => void setKind(kind)}
        onTag={() => void edit('tags')}
        onNote={() => void edit('note')}
        onCopyLink={() => void copyLink()}
        onDelete={() => subject && void remove(subject.claim)}
        onLeave={() => leaveToolbar()}
      />,
      at,
    );
  };

  const leaveToolbar = () => {
    const hadFocus = surface.host.matches(':focus-within');
    hideToolbar();
    if (hadFocus) focusBefore?.focus({ preventScroll: true });
  };

  /** Saves the selection and leaves the toolbar at the new claim, for what the reader may want to add. */
  async function save(fields: ClaimEdit = {}, keepFromPrivate = false): Promise<Result<Saved>> {
    const answer = await capture.save(fields, keepFromPrivate);
    if (!answer.ok) {
      const keep = { label: i18n.t('announce.keep'), run: () => void save(fields, true) };
      const again = { label: i18n.t('announce.retry'), run: () => void save(fields, keepFromPrivate) };
      const actions: Partial<Record<string, ToastMessage['action']>> = {
        privateWindow: keep,
        interrupted: again,
        storageFull: again,
        storageUnavailable: again,
      };
      tell(answer.error, actions[answer.error.code]);
      return answer;
    }
    const { claim } = answer.value;
    await claims.load();
    document.getSelection()?.removeAllRanges();
    subject = { claim: claim.id, kind: claim.kind };
    surface.announce(
      claim.kind ? i18n.t('announce.savedKind', { kind: kindName(claim.kind) }) : i18n.t('announce.saved'),
    );
    if (surface.shows('toolbar')) showToolbar(placeOf(claim.id));
    return answer;
  }

  async function setKind(kind: Kind | null): Promise<void> {
    if (!subject) {
      await save({ kind });
      return;
    }
    const answer = await ask('changeClaim', { claim: subject.claim, fields: { kind } });
    if (!answer.ok) return tell(answer.error);
    await claims.load();
    subject = { ...subject, kind };
    showToolbar(placeOf(subject.claim));
    surface.announce(kindName(kind));
  }

  async function edit(focus: EditorFocus): Promise<void> {
    const claim = subject?.claim ?? (await savedClaim());
    if (claim) await openEditor(claim, focus);
  }

  async function savedClaim(): Promise<Id | null> {
    const answer = await save();
    return answer.ok ? answer.value.claim.id : null;
  }

  async function openEditor(claim: Id, focus: EditorFocus): Promise<void> {
    hideToolbar();
    surface.hide('chooser');
    painter.emphasise(claim);
    const answer = await editor.open(claim, focus, placeOf(claim));
    if (!answer.ok) tell(answer.error);
  }

  async function remove(claim: Id): Promise<void> {
    const answer = await ask('deleteClaim', { claim });
    if (!answer.ok) return tell(answer.error);
    hideToolbar();
    await claims.load();
    tellDeleted(claim, answer.value.commit);
  }

  function tellDeleted(claim: Id, commit: Id): void {
    const undo = async () => {
      const answer = await ask('undo', { claim, commit });
      if (!answer.ok) return tell(answer.error);
      await claims.load();
      toast({ text: i18n.t('announce.restored') });
    };
    const action = { label: i18n.t('announce.undo'), run: () => void undo() };
    toast({ text: i18n.t('announce.deleted'), action });
  }

  async function copyLink(): Promise<void> {
    const link = subject ? claims.link(subject.claim) : capture.link();
    if (!link.ok) return tell(link.error);
    const copied = await copyText(document, link.value);
    toast({ text: i18n.t(copied ? 'announce.copied' : 'announce.copyFailed') });
  }

  function announcePosition(claim: Id): void {
    const { number, count } = claims.position(claim);
    const known = claims.get(claim);
    const quote = known?.targets.map(target => target.quote.exact).join(' … ') ?? '';
    const words = { number: String(number), count: String(count), quote };
    surface.announce(
      known?.kind
        ? i18n.t('announce.atKind', { ...words, kind: kindName(known.kind) })
        : i18n.t('announce.at', words),
    );
  }

  let focusBefore: HTMLElement | null = null;

  const enterToolbar = () => {
    const now = capture.selected();
    if ('ranges' in now) selectionSettled();
    else if (!surface.shows('toolbar')) return tell({ code: 'noSelection' });
    focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    surface.element('toolbar').querySelector('button')?.focus();
    surface.announce(i18n.t('toolbar.entered'));
  };

  function selectionSettled(): void {
    const now = capture.selected();
    if (!('ranges' in now)) return;
    const [range] = now.ranges;
    if (!range) return;
    subject = null;
    surface.hide('chooser');
    showToolbar({ getBoundingClientRect: () => range.getBoundingClientRect() });
  }

  return {
    async load() {
      const answer = await claims.load();
      if (!answer.ok && answer.error.code !== 'interrupted') tell(answer.error);
    },
    async moved() {
      hideToolbar();
      editor.close();
      await claims.load();
    },
    selectionSettled,
    selectionGone() {
      if (!subject && !surface.host.matches(':focus-within')) hideToolbar();
    },
    clickedAt(x, y) {
      const [first, ...others] = painter.at(x, y);
      surface.hide('chooser');
      if (subject) hideToolbar();
      if (!first) {
        editor.close();
        painter.emphasise(null);
        return false;
      }
      if (others.length === 0) void openEditor(first, 'tags');
      else choose([first, ...others], x, y);
      return true;
    },
    escape() {
      const open = surface.shows('toolbar') || surface.shows('chooser') || editor.claim !== null;
      hideToolbar();
      surface.hide('chooser');
      editor.close();
      painter.emphasise(null);
      return open;
    },
    answers: {
      ping: async () => ok(true as const),
      async claimsChanged() {
        return claims.load();
      },
      places: async () => ok(claims.places()),
      selection: async () => ok(capture.state()),
      async highlightSelection() {
        const answer = await save();
        return answer.ok ? ok({ claim: answer.value.claim.id, commit: answer.value.commit }) : answer;
      },
      async enterToolbar() {
        enterToolbar();
        return ok(undefined);
      },
      async jumpTo({ claim }) {
        const visited = claims.visit(claim);
        if (visited.ok) announcePosition(claim);
        else toast({ text: i18n.t('announce.notOnPage') });
        return visited;
      },
      async step({ by }) {
        const claim = claims.neighbour(by);
        if (!claim) {
          toast({ text: i18n.t('announce.noClaims') });
          return fail('notFound');
        }
        const visited = claims.visit(claim);
        announcePosition(claim);
        return visited;
      },
      async editorFrame(event) {
        editor.heard(event);
        if (event.event === 'closed' || event.event === 'deleted') painter.emphasise(null);
        return ok(undefined);
      },
      async retire() {
        retire();
        return ok(undefined);
      },
    },
  };

  function choose(ids: Id[], x: number, y: number): void {
    const options = ids.flatMap(id => {
      const claim = claims.get(id);
      return claim ? [{ id, kind: claim.kind, quote: claim.targets[0]?.quote.exact ?? '' }] : [];
    });
    const content = (
      <ClaimChooser
        claims={options}
        onChoose={claim => void openEditor(claim, 'tags')}
        onLeave={() => surface.hide('chooser')}
      />
    );
    surface.show('chooser', content, { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
  }
}
