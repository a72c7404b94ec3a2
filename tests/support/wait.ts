export { waitFor } from '../../scripts/drive/wait.mjs';
