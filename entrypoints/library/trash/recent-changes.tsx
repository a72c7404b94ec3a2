import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { formatMoment } from '../../../components/format-date';
import type { RecentCommit } from '../../../lib/claims';
import { recentCommits } from '../../../lib/store';
import type { SectionProps } from '../section';
import { takeBack } from '../take-back';
import { useLive } from '../use-live';

const SHOWN = 50;

/** What was done last in any of our pages, newest first, each to be taken back. */
export function RecentChanges(props: SectionProps) {
  const { db, tellFailure } = props;
  const commits = useLive(() => recentCommits(db, SHOWN), [db], tellFailure) ?? [];
  return (
    <section>
      <h2>{i18n.t('trash.recent')}</h2>
      <p class="quiet">{i18n.t('trash.recentHint')}</p>
      {commits.length === 0 && <p class="nothing quiet">{i18n.t('trash.noneRecent')}</p>}
      <ol class="deeds">
        {commits.map(commit => (
          <li key={commit.commit}>
            <div>
              <p class="label" dir="auto">
                {deedText(commit)}
              </p>
              <p class="quiet">{aboutIt(commit)}</p>
            </div>
            {canUndo(commit) && (
              <button
                type="button"
                aria-label={i18n.t('trash.undoNamed', { label: deedText(commit).slice(0, 60) })}
                onClick={() => void takeBack(props, commit.commit)}
              >
                {i18n.t('announce.undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was done, and to what; of what was taken back, what that had been. */
function deedText({ kind, count, sample, undid }: RecentCommit): string {
  const told = [
    i18n.t(`deeds.${kind}`, count),
    undid && i18n.t(`deeds.${undid.kind}`, count),
    undid?.sample || sample,
  ];
  return told.filter(Boolean).join(': ');
}

const canUndo = ({ kind, undone, forgotten }: RecentCommit) =>
  !undone && !forgotten && kind !== 'trashEmptied';

function aboutIt({ at, count, undone, forgotten, kind }: RecentCommit): string {
  const facts = [
    formatMoment(at),
    count > 1 && i18n.t('trash.records', count, [formatCount(count)]),
    undone && i18n.t('trash.undone'),
    forgotten && !undone && kind !== 'trashEmptied' && i18n.t('trash.forgotten'),
  ];
  return facts.filter(Boolean).join(' · ');
}
