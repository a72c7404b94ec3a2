import type { VirtualElement } from '@floating-ui/dom';
import { i18n } from '#i18n';
import type { Id } from '../../lib/claims';
import { type Ask, ELSEWHERE, type FrameEvent, type toBackground } from '../../lib/messages';
import type { Surface } from './surface';

/** How long our frame may look, in ms, before it is taken away: a page that lets no frame in would show an error in its place. */
const PATIENCE = 8000;

/**
 * The same claim in other sources, told in a corner of the page once a claim is saved. It is one of our own pages in a frame, since
 * what other pages claim is none of this page's business; nothing is to be seen of it unless there is something to tell.
 */
export interface ElsewhereFrame {
  look(claim: Id): Promise<void>;
  /** What the frame says of itself, by way of the background. */
  heard(event: FrameEvent): void;
  /** The page's claims have changed: of one that is gone there is nothing more to tell. */
  forget(isThere: (claim: Id) => boolean): void;
  close(): void;
}

export function createElsewhereFrame(
  surface: Surface,
  ask: Ask<typeof toBackground>,
  announce: (text: string) => void,
  placeOf: (claim: Id) => VirtualElement,
): ElsewhereFrame {
  /** The claims looked for so far: an answer about an earlier one comes too late. */
  let looks = 0;
  let current: { ticket: string; claim: Id; shown: boolean } | null = null;

  const frame = () => surface.element('elsewhere').querySelector('iframe');
  const close = () => {
    looks += 1;
    current = null;
    surface.hide('elsewhere');
  };

  return {
    async look(claim) {
      close();
      const look = looks;
      const answer = await ask('openEditor', { claim, focus: 'evidence' });
      // Without an answer there is nothing to tell; the claim is saved all the same.
      if (!answer.ok || look !== looks) return;
      const { address, ticket } = answer.value;
      const isHigh = placeOf(claim).getBoundingClientRect().top < window.innerHeight / 2;
      surface.element('elsewhere').classList.toggle('low', isHigh);
      current = { ticket, claim, shown: false };
      surface.show(
        'elsewhere',
        <iframe
          key={ticket}
          class="elsewhere-frame"
          title={i18n.t('similar.title')}
          src={address + ELSEWHERE}
          inert
          style={{ opacity: 0 }}
        />,
      );
      setTimeout(() => current?.ticket === ticket && !current.shown && close(), PATIENCE);
    },
    heard({ ticket, event, height }) {
      const shown = frame();
      if (current?.ticket !== ticket || !shown) return;
      if (height) shown.style.height = `${Math.ceil(height)}px`;
      if (event === 'closed') close();
      if (event !== 'ready') return;
      current.shown = true;
      shown.inert = false;
      shown.style.opacity = '';
      announce(i18n.t('announce.elsewhere'));
    },
    forget(isThere) {
      if (current && !isThere(current.claim)) close();
    },
    close,
  };
}
