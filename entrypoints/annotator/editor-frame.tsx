import type { VirtualElement } from '@floating-ui/dom';
import { i18n } from '#i18n';
import type { Failure, Id, Result } from '../../lib/claims';
import type { Ask, EditorFocus, FrameEvent, toBackground } from '../../lib/messages';
import type { Surface } from './surface';

/** How long our frame may be silent, in ms, before the editor opens in a window of its own: after it has loaded, and at all. */
const PATIENCE = { loaded: 2500, atAll: 8000 };

/** The claim editor beside a mark: one of our own pages in a frame, since whatever is typed here the page would see. */
export interface EditorFrame {
  open(claim: Id, focus: EditorFocus, at: VirtualElement): Promise<Result<void>>;
  /** What the editor says of itself, by way of the background. */
  heard(event: FrameEvent): void;
  /** False where it stays open, because words stand in it that are kept nowhere else. */
  close(): boolean;
}

export function createEditorFrame(
  surface: Surface,
  ask: Ask<typeof toBackground>,
  on: { closed(): void; deleted(claim: Id, commit: Id): void; failed(failure: Failure): void },
): EditorFrame {
  let current: { ticket: string; claim: Id; ready: boolean; unkept: boolean } | null = null;
  let returnTo: Element | null = null;
  /** Counts what the reader has turned to: an editor that is closed before it could open does not open. */
  let turns = 0;
  /** A page that has let one frame not in will let none in. */
  let inWindow = false;

  const frame = () => surface.element('editor').querySelector('iframe');
  const end = () => {
    if (!current) return;
    current = null;
    surface.hide('editor');
    on.closed();
    if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus({ preventScroll: true });
  };
  const close = () => {
    turns += 1;
    if (current?.unkept) frame()?.focus();
    else end();
    return !current;
  };

  return {
    async open(claim, focus, at) {
      if (!close()) return { ok: true, value: undefined };
      const turn = turns;
      const answer = await ask('openEditor', { claim, focus });
      if (!answer.ok) return answer;
      if (turn !== turns) return { ok: true, value: undefined };
      const { address, ticket } = answer.value;
      if (inWindow) {
        on.closed();
        return ask('openEditorWindow', { ticket });
      }
      current = { ticket, claim, ready: false, unkept: false };
      returnTo = document.activeElement;
      const giveUp = async () => {
        if (current?.ticket !== ticket || current.ready) return;
        inWindow = true;
        end();
        const opened = await ask('openEditorWindow', { ticket });
        if (!opened.ok) on.failed(opened.error);
      };
      setTimeout(giveUp, PATIENCE.atAll);
      const content = (
        <iframe
          class="editor-frame"
          title={i18n.t('editor.title')}
          src={address}
          height={200}
          // Not seen before the editor is in it: where no frame is let in, the browser would show an error of its own.
          style={{ opacity: 0 }}
          // A page that lets no frame in loads an empty one instead.
          onLoad={() => setTimeout(giveUp, PATIENCE.loaded)}
        />
      );
      surface.show('editor', content, at);
      return { ok: true, value: undefined };
    },
    heard({ ticket, event, height, commit }) {
      if (current?.ticket !== ticket) return;
      current.ready = true;
      current.unkept = event === 'unkept' || (current.unkept && event !== 'kept');
      const shown = frame();
      if (event === 'ready' && shown) {
        shown.style.opacity = '';
        shown.focus();
      }
      if (height && shown) shown.style.height = `${Math.ceil(height)}px`;
      if (event === 'deleted' && commit) on.deleted(current.claim, commit);
      if (event === 'closed' || event === 'deleted') end();
    },
    close,
  };
}
