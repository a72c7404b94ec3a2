import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface Props {
  title: string;
  /** What will happen, and what cannot be taken back. */
  text: string;
  /** What the button that goes on says. */
  action: string;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks once more before something that cannot be undone. The way out has the focus. */
export function ConfirmDialog({ title, text, action, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" onClose={onCancel}>
      <h2 id="confirm-title">{title}</h2>
      <p>{text}</p>
      <p class="buttons">
        <button type="button" onClick={onCancel}>
          {i18n.t('confirm.cancel')}
        </button>
        <button type="button" class="danger" onClick={onConfirm}>
          {action}
        </button>
      </p>
    </dialog>
  );
}
