import { readPage } from '../../../lib/article';

/** What the bench calls in the browser: one page's HTML in, what is read off it out. */
Object.assign(globalThis, {
  readHtml: (html: string) => readPage(new DOMParser().parseFromString(html, 'text/html')),
});
