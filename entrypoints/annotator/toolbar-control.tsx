import type { VirtualElement } from '@floating-ui/dom';
import { i18n } from '#i18n';
import { Toolbar } from '../../components/toolbar';
import type { Id, Kind, PageClaim } from '../../lib/claims';
import type { EditorFocus } from '../../lib/messages';
import type { Actions } from './actions';
import type { Capture } from './capture';
import type { Notices } from './notices';
import type { Surface } from './surface';

/** The toolbar at a selection, or at the claim that was just made of it. */
export interface ToolbarControl {
  showAtSelection(): void;
  showAtClaim(claim: Id, kind: Kind | null): void;
  /** Moves the keyboard into the toolbar, at the selection or else at a claim; leaving it gives the focus back. */
  enter(at: PageClaim | null): void;
  hide(): void;
  /** Hides the toolbar when its selection is gone, unless the reader is in it or it stands at a claim. */
  selectionGone(): void;
  /** The claim the toolbar stands at. */
  readonly claim: Id | null;
}

interface Doing {
  actions: Actions;
  capture: Capture;
  notices: Notices;
  placeOf(claim: Id): VirtualElement;
  openEditor(claim: Id, focus: EditorFocus): Promise<void>;
}

export function createToolbarControl(document: Document, surface: Surface, doing: Doing): ToolbarControl {
  const { actions, capture, notices, placeOf, openEditor } = doing;
  let subject: { claim: Id; kind: Kind | null } | null = null;
  let focusBefore: HTMLElement | null = null;

  const hasFocus = () => surface.host.matches(':focus-within');
  /** How often the reader has turned to something else: what was under way before does not bring the toolbar back. */
  let turns = 0;
  const putAway = () => {
    const giveBack = hasFocus() && surface.shows('toolbar');
    subject = null;
    surface.hide('toolbar');
    if (giveBack) focusBefore?.focus({ preventScroll: true });
  };
  const hide = () => {
    turns += 1;
    putAway();
  };

  const showAtClaim = (claim: Id, kind: Kind | null) => {
    const inside = hasFocus();
    subject = { claim, kind };
    draw(placeOf(claim));
    // The button that was pressed may have gone; the keyboard stays in the toolbar.
    if (inside && !hasFocus())
      surface.element('toolbar').querySelector('button')?.focus({ preventScroll: true });
  };
  /** The claim that is being made of the selection: what is chosen meanwhile is chosen for it. */
  let making: Promise<Id | null> | null = null;
  const save = (kind: Kind | null = null) => {
    making ??= actions
      .save({ kind })
      .then(answer => (answer.ok ? answer.value.claim.id : null))
      .finally(() => {
        making = null;
      });
    return making;
  };
  const saveAndStay = async (kind: Kind | null) => {
    const turn = turns;
    const claim = await save(kind);
    if (claim && turn === turns && 'reason' in capture.selected()) showAtClaim(claim, kind);
  };
  const setKind = async (kind: Kind | null) => {
    const claim = subject?.claim ?? (await making);
    if (!claim) return saveAndStay(kind);
    if ((await actions.setKind(claim, kind)) && subject?.claim === claim) showAtClaim(claim, kind);
  };
  const edit = async (focus: EditorFocus) => {
    const turn = turns;
    const claim = subject?.claim ?? (await save());
    if (claim && turn === turns) await openEditor(claim, focus);
  };
  const remove = async () => {
    const claim = subject?.claim;
    hide();
    if (claim) await actions.remove(claim);
  };

  const draw = (at: VirtualElement) =>
    surface.show(
      'toolbar',
      <Toolbar
        saved={subject !== null}
        kind={subject?.kind ?? null}
        onHighlight={() => void saveAndStay(null)}
        onKind={kind => void setKind(kind)}
        onTag={() => void edit('tags')}
        onNote={() => void edit('note')}
        onEvidence={() => void edit('evidence')}
        onCopyLink={() => void actions.copyLink(subject?.claim ?? null)}
        onDelete={() => void remove()}
        onLeave={hide}
      />,
      at,
    );

  const showAtSelection = () => {
    const now = capture.selected();
    const range = 'ranges' in now ? now.ranges[0] : undefined;
    if (!range) return;
    subject = null;
    draw({
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
    });
  };

  return {
    showAtSelection,
    showAtClaim,
    hide,
    enter(at) {
      showAtSelection();
      if (!surface.shows('toolbar') && at) showAtClaim(at.id, at.kind);
      if (!surface.shows('toolbar')) return notices.fail({ code: 'noSelection' });
      if (!hasFocus())
        focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      surface.element('toolbar').querySelector('button')?.focus();
      notices.announce(i18n.t('toolbar.entered'));
    },
    selectionGone() {
      if (!subject && !hasFocus()) putAway();
    },
    get claim() {
      return subject?.claim ?? null;
    },
  };
}
