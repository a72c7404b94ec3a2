import type { Config } from 'dompurify';

const BLOCKS = [
  ...[
    'article',
    'section',
    'header',
    'footer',
    'main',
    'aside',
    'div',
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  ...['blockquote', 'pre', 'figure', 'figcaption', 'address', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

const PHRASES = [
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
  ],
  ...[
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
    'var',
    'wbr',
    '#text',
  ],
];

/** Attributes that carry meaning and hold no address. */
const MEANINGS = [
  'colspan',
  'rowspan',
  'scope',
  'start',
  'reversed',
  'value',
  'datetime',
  'dir',
  'lang',
  'title',
];

/**
 * What may stand in a snapshot: text and structure. Everything else goes: an unknown element gives way to its text, and
 * one that could load, run or be filled in goes with all that is in it.
 */
export const ALLOWED: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [...BLOCKS, ...PHRASES],
  ALLOWED_ATTR: [...MEANINGS, 'href'],
  ADD_URI_SAFE_ATTR: MEANINGS,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ADD_FORBID_CONTENTS: [
    ...['applet', 'button', 'canvas', 'datalist', 'dialog', 'embed', 'frame', 'frameset', 'map', 'meter'],
    ...['object', 'optgroup', 'option', 'portal', 'progress', 'select', 'textarea'],
  ],
  RETURN_DOM_FRAGMENT: true,
};
