export { checkBackup } from './check';
export { fillWords } from './owed-words';
export { looksLikeBackup } from './recognise';
export { backupReminded, backupReminderDue, lastBackup, noteBackup } from './reminder';
export { restoreBackup } from './restore';
export * from './schedule';
export { clearStage } from './stage';
export { writeBackup } from './write';
