import { i18n } from '#i18n';

interface Props {
  label: string;
  /** From 0 to 1. */
  value: number;
  /** What ends it; without, it cannot be stopped. */
  onCancel?(): void;
}

/** How far a long work has come, with a way to stop it, if there is one. */
export function Progress({ label, value, onCancel }: Props) {
  return (
    <div class="progress" role="status">
      <span>{label}</span>
      <progress value={value} max={1} aria-label={label} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {i18n.t('bulk.cancel')}
        </button>
      )}
    </div>
  );
}
