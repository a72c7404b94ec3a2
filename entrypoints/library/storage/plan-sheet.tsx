import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { formatMoment } from '../../../components/format-date';
import type { BackupPlan, RestoreOptions } from '../../../lib/claims';
import { TableCounts } from './table-counts';

interface Props {
  plan: BackupPlan;
  onRestore(options: RestoreOptions): void;
  onCancel(): void;
}

/** What restoring a file would do, table by table, and the rows that cannot be taken. */
export function PlanSheet({ plan, onRestore, onCancel }: Props) {
  const { made, tables, problems, problemCount } = plan;
  const changes = Object.values(tables).some(({ added, replaced }) => added + replaced > 0);
  const [returnDeleted, setReturnDeleted] = useState(false);
  const deleted = (tables['claims']?.deleted ?? 0) + (tables['sources']?.deleted ?? 0);
  return (
    <div class="panel">
      <p>{i18n.t('restore.made', { when: formatMoment(made) })}</p>
      <TableCounts tables={tables} />
      {problemCount > 0 && (
        <details>
          <summary>{i18n.t('restore.problems', problemCount, [formatCount(problemCount)])}</summary>
          <ul class="problems">
            {problems.map(({ line, reason, table }) => (
              <li key={`${line} ${reason}`}>
                {i18n.t('restore.problem', {
                  line: formatCount(line),
                  table: table ?? '',
                  reason: i18n.t(`backupProblems.${reason}`),
                })}
              </li>
            ))}
          </ul>
          {problemCount > problems.length && <p class="quiet">{i18n.t('restore.moreProblems')}</p>}
        </details>
      )}
      {deleted > 0 && (
        <>
          <p>{i18n.t('restore.deletedHere', deleted, [formatCount(deleted)])}</p>
          <label class="option">
            <input
              type="checkbox"
              checked={returnDeleted}
              onChange={event => setReturnDeleted(event.currentTarget.checked)}
            />
            {i18n.t('restore.returnDeleted')}
          </label>
        </>
      )}
      {!changes && <p>{i18n.t(deleted > 0 ? 'restore.nothingElse' : 'restore.nothingNew')}</p>}
      <p class="buttons">
        <button
          type="button"
          class="primary"
          disabled={!changes && !returnDeleted}
          onClick={() => onRestore({ returnDeleted })}
        >
          {i18n.t('restore.go')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {i18n.t('confirm.cancel')}
        </button>
      </p>
    </div>
  );
}
