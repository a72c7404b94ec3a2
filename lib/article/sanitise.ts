import DOMPurify from 'dompurify';
import { ALLOWED } from './allowed';
import { describePictures } from './alternatives';

/** Elements that mean nothing once they are empty. */
const HOLLOW = 'a, b, em, i, li, p, span, strong, figure, figcaption, h1, h2, h3, h4, h5, h6';

/**
 * Makes any HTML harmless: text, structure and alternative texts are left, and links to http, https and mailto.
 * Nothing in the answer loads, runs, styles or can be filled in. Used when a snapshot is made, and again whenever one
 * is shown. Never throws for any string; needs a DOM.
 */
export function sanitise(html: string): string {
  return clean(html).innerHTML;
}

/** The same as an element of a document of its own, for those who still want to read in it. */
export function clean(html: string): Element {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  describePictures(body);
  const root = body.ownerDocument.createElement('div');
  root.append(DOMPurify.sanitize(body.innerHTML, ALLOWED));
  tidy(root);
  return root;
}

/** Unwraps links that lead nowhere and removes what is left empty, innermost first. */
function tidy(root: Element): void {
  for (const link of root.querySelectorAll('a:not([href])')) link.replaceWith(...link.childNodes);
  for (const element of [...root.querySelectorAll(HOLLOW)].reverse()) {
    if (!element.firstElementChild && !element.textContent?.trim()) element.remove();
  }
}
