import type { BackupCounts, BackupPlan, RestoreOptions, Result } from '../../claims';
import { type Committed, commit, type Watch } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';
import { fillStage } from './fill-stage';
import { BACKUP_TABLES } from './format';
import { holdStage } from './stage';
import { takeOver } from './take-over';

/**
 * Restores a backup that was checked: its rows are staged in the database, then taken over in one transaction. What is here and newer
 * stays, nothing is deleted, and what was deleted here since stays so unless it is to come back. Stopped or failed, it leaves the library as it was. One `undo` takes it all back.
 * Progress counts each row twice, and a little for the end. The words of the claims are owed afterwards: see `fillWords`.
 */
export async function restoreBackup(
  db: ClaimlightDatabase,
  plan: BackupPlan,
  watch: Watch & RestoreOptions = {},
): Promise<Result<Committed<Record<string, BackupCounts>>>> {
  return holdStage(db, async () => {
    const staged = await attempt(() => fillStage(db, plan, watch));
    if (!staged.ok) return staged;
    const tables = [...BACKUP_TABLES, 'stage'].filter(table => table !== 'settings');
    return commit(db, edit => takeOver(edit, staged.value, plan, watch), {
      kind: 'backupRestored',
      // No words of one claim say what it was about; and those would have to be forgotten with it.
      sample: '',
      tables,
    });
  });
}
