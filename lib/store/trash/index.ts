export { emptyTrash, TRASH_DAYS } from './empty';
export { listTrash } from './list';
export { restore } from './restore';
