import { Toast, type ToastMessage } from '../../components/toast';
import { failureText } from '../../components/words';
import type { Failure } from '../../lib/claims';
import type { Surface } from './surface';

/** How long a notice stays, in ms: long enough to reach its button by keyboard. */
const STAYS = 10_000;

/** Short messages at the bottom of the page, said to screen readers too. */
export interface Notices {
  /** `said`: what screen readers hear, where that is more than what is shown. */
  show(message: ToastMessage, said?: string): void;
  /** The sentence for a failure, with what can be done about it. */
  fail(failure: Failure, action?: ToastMessage['action']): void;
  /** Takes away what has been overtaken; what offers something to do stays. */
  clear(): void;
  /** Moves the keyboard to what a notice offers; false where there is nothing. Having used it gives the focus back. */
  enter(): boolean;
  /** Only for screen readers. */
  announce(text: string): void;
}

export function createNotices(surface: Surface): Notices {
  let timer = 0;
  let focusBefore: HTMLElement | null = null;
  const hide = () => surface.toast(null);
  const { toasts } = surface;
  /** A notice under the mouse, or with the keyboard in it, is being read. */
  const hideLater = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (toasts.matches(':hover, :focus-within') ? hideLater() : hide()), STAYS);
  };
  const show = ({ text, action }: ToastMessage, said = text) => {
    const act = () => {
      hide();
      focusBefore?.focus({ preventScroll: true });
      action?.run();
    };
    surface.toast(<Toast text={text} action={action && { ...action, run: act }} />);
    surface.announce(said);
    hideLater();
  };
  return {
    show,
    clear() {
      if (!toasts.querySelector('button')) hide();
    },
    enter() {
      const button = toasts.querySelector('button');
      focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      button?.focus();
      return button !== null;
    },
    fail: (failure, action) => show({ text: failureText(failure), action }),
    announce: surface.announce,
  };
}
