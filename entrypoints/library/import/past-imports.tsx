import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { formatMoment } from '../../../components/format-date';
import type { ImportMade } from '../../../lib/store';

interface Props {
  past: readonly (ImportMade & { undone: boolean })[];
  onUndo(commit: string): void;
}

/** What was taken in before, each with the way back. */
export function PastImports({ past, onUndo }: Props) {
  if (past.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('takeIn.past')}</h2>
      <ul class="rows">
        {past.map(({ id, commit, at, file, claims, sources, undone }) => (
          <li key={id} class="spread">
            <span dir="auto">
              {file} · {formatMoment(at)} ·{' '}
              {i18n.t('takeIn.made', { claims: formatCount(claims), sources: formatCount(sources) })}
            </span>{' '}
            {undone ? (
              <span class="quiet">{i18n.t('takeIn.takenBack')}</span>
            ) : (
              <button
                type="button"
                aria-label={i18n.t('takeIn.undoNamed', { file })}
                onClick={() => onUndo(commit)}
              >
                {i18n.t('announce.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
