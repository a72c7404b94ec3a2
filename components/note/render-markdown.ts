import DOMPurify from 'dompurify';
import { marked } from 'marked';

const TAGS =
  'p br hr em strong del code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 a table thead tbody tr th td'.split(
    ' ',
  );

/**
 * A note as it looks, for showing in our own pages. Nothing in it loads or runs: no images, no styles, no HTML beyond
 * plain structure; links go to the web or to a mail address only, and the page they open knows nothing of ours.
 */
export function renderMarkdown(note: string): DocumentFragment {
  const html = marked.parse(note, { async: false, gfm: true, breaks: true });
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href', 'start'],
    ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return fragment;
}
