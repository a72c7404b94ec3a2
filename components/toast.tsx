/** One short message with at most one thing to do about it. */
export interface ToastMessage {
  text: string;
  action?: { label: string; run(): void };
}

export function Toast({ text, action }: ToastMessage) {
  return (
    <div class="toast">
      <span>{text}</span>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
