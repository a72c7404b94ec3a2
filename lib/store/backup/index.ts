export { checkBackup } from './check';
export { backupReminded, backupReminderDue, lastBackup } from './reminder';
export { restoreBackup } from './restore';
export { clearStage } from './stage';
export { writeBackup } from './write';
