import type { VirtualElement } from '@floating-ui/dom';
import { i18n } from '#i18n';
import type { Id, Result } from '../../lib/claims';
import type { Ask, EditorFocus, FrameEvent, toBackground } from '../../lib/messages';
import type { Surface } from './surface';

/** How long our frame may be silent, in ms, before the editor opens in a window of its own: after it has loaded, and at all. */
const PATIENCE = { loaded: 2500, atAll: 8000 };

/** The claim editor beside a mark: one of our own pages in a frame, since whatever is typed here the page would see. */
export interface EditorFrame {
  open(claim: Id, focus: EditorFocus, at: VirtualElement): Promise<Result<void>>;
  /** What the editor says of itself, by way of the background. */
  heard(event: FrameEvent): void;
  close(): void;
}

export function createEditorFrame(
  surface: Surface,
  ask: Ask<typeof toBackground>,
  on: { closed(): void; deleted(claim: Id, commit: Id): void },
): EditorFrame {
  let current: { ticket: string; claim: Id; ready: boolean } | null = null;
  let returnTo: Element | null = null;

  const close = () => {
    if (!current) return;
    current = null;
    surface.hide('editor');
    on.closed();
    if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus({ preventScroll: true });
  };

  return {
    async open(claim, focus, at) {
      close();
      const answer = await ask('openEditor', { claim, focus });
      if (!answer.ok) return answer;
      const { address, ticket } = answer.value;
      current = { ticket, claim, ready: false };
      returnTo = document.activeElement;
      const giveUp = () => {
        if (current?.ticket !== ticket || current.ready) return;
        close();
        void ask('openEditorWindow', { ticket });
      };
      setTimeout(giveUp, PATIENCE.atAll);
      const frame = (
        <iframe
          class="editor-frame"
          title={i18n.t('editor.title')}
          src={address}
          height={200}
          // A page that lets no frame in loads an empty one instead.
          onLoad={() => setTimeout(giveUp, PATIENCE.loaded)}
        />
      );
      surface.show('editor', frame, at);
      return { ok: true, value: undefined };
    },
    heard({ ticket, event, height, commit }) {
      if (current?.ticket !== ticket) return;
      current.ready = true;
      const frame = surface.element('editor').querySelector('iframe');
      if (event === 'ready') frame?.focus();
      if (height && frame) frame.style.height = `${Math.ceil(height)}px`;
      if (event === 'deleted' && commit) on.deleted(current.claim, commit);
      if (event === 'closed' || event === 'deleted') close();
    },
    close,
  };
}
