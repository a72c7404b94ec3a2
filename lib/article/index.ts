/**
 * What a page says: its readable article, its bibliographic record, and the address its claims are kept under.
 * Whoever needs only the last should import `./page-key`, which brings no library along.
 */
export { PAGE_KEY_VERSION, pageKey } from './page-key';
export { extractArticle, readMetadata, readPage } from './read-page';
export { clean, sanitise } from './sanitise';
