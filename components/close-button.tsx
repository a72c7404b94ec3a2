import { i18n } from '#i18n';
import type { Failure } from '../lib/claims';

interface Props {
  /** Why the words in the form are kept nowhere else. */
  unkept: Failure | null;
  /** Leaves the form once its words are kept. */
  leave(): void;
  /** Leaves it whatever becomes of them. */
  onLeave(): void;
}

/** Closes a form. Where that would lose words, it says so, and only then does it. */
export function CloseButton({ unkept, leave, onLeave }: Props) {
  return (
    <button type="button" class="plain" onClick={unkept ? onLeave : leave}>
      {i18n.t(unkept ? 'form.closeUnkept' : 'form.close')}
    </button>
  );
}
