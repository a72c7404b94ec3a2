export { checkBackup } from './check';
export { looksLikeBackup } from './recognise';
export { backupReminded, backupReminderDue, lastBackup, noteBackup } from './reminder';
export { restoreBackup } from './restore';
export * from './schedule';
export { clearStage } from './stage';
export { writeBackup } from './write';
