import { Toast, type ToastMessage } from '../../components/toast';
import { failureText } from '../../components/words';
import type { Failure } from '../../lib/claims';
import type { Surface } from './surface';

/** How long a notice stays, in ms: long enough to reach its button by keyboard. */
const STAYS = 10_000;

/** Short messages at the bottom of the page, said to screen readers too. */
export interface Notices {
  show(message: ToastMessage): void;
  /** The sentence for a failure, with what can be done about it. */
  fail(failure: Failure, action?: ToastMessage['action']): void;
  /** Only for screen readers. */
  announce(text: string): void;
}

export function createNotices(surface: Surface): Notices {
  let timer = 0;
  const hide = () => surface.toast(null);
  const show = ({ text, action }: ToastMessage) => {
    const act = () => {
      hide();
      action?.run();
    };
    surface.toast(<Toast text={text} action={action && { ...action, run: act }} />);
    surface.announce(text);
    clearTimeout(timer);
    timer = window.setTimeout(hide, STAYS);
  };
  return {
    show,
    fail: (failure, action) => show({ text: failureText(failure), action }),
    announce: surface.announce,
  };
}
