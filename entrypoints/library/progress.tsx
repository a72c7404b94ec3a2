import { i18n } from '#i18n';

interface Props {
  label: string;
  /** From 0 to 1. */
  value: number;
  onCancel(): void;
}

/** How far a long work has come, with a way to stop it. */
export function Progress({ label, value, onCancel }: Props) {
  return (
    <div class="progress" role="status">
      <span>{label}</span>
      <progress value={value} max={1} aria-label={label} />
      <button type="button" onClick={onCancel}>
        {i18n.t('bulk.cancel')}
      </button>
    </div>
  );
}
