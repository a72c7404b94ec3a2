import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/article';

/** Reads the article and the bibliographic record off the page it is run in; the background gets what it returns. */
export default defineUnlistedScript(() => readPage(document));
