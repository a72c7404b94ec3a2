import { i18n } from '#i18n';

interface Props {
  label: string;
  /** From 0 to 1. */
  value: number;
  /** What ends it. Without, it cannot be stopped, and at 1 only the browser still has something to do. */
  onCancel?(): void;
}

/** How far a long work has come, with a way to stop it, if there is one. */
export function Progress({ label, value, onCancel }: Props) {
  const ends = value >= 1 && !onCancel;
  return (
    <div class="progress" role="status">
      <span>{ends ? i18n.t('bulk.ending') : label}</span>
      <progress {...(!ends && { value })} max={1} aria-label={label} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {i18n.t('bulk.cancel')}
        </button>
      )}
    </div>
  );
}
