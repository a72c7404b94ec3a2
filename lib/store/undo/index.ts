export { TABLES_BESIDES, undo } from './beyond';
export { type Undone, undoRecords } from './undo';
