/** One short message with at most one thing to do about it. */
export interface ToastMessage {
  text: string;
  /** `keys`: what does the same, as `aria-keyshortcuts` names it. */
  action?: { label: string; keys?: string; run(): void };
}

/** As people read them on their keyboards. */
const shownKeys = (keys: string) => keys.replace('Control', 'Ctrl').replace('Meta+', '⌘');

export function Toast({ text, action }: ToastMessage) {
  return (
    <div class="toast">
      <span>{text}</span>
      {action && (
        <button type="button" aria-keyshortcuts={action.keys} onClick={action.run}>
          {action.label}
          {action.keys && <kbd>{shownKeys(action.keys)}</kbd>}
        </button>
      )}
    </div>
  );
}
