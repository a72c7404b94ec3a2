export { TABLES_BESIDES, type Undone, undo } from './undo';
