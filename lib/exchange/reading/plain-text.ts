/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);
const TAG = /<\/?([a-z][\w-]*)[^>]*>/gi;

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  hellip: '…',
};
const MORE: Record<string, string> = {
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/**
 * The words of a piece of markup, for formats that keep quotes as HTML. There is no parser in a worker, and none is needed:
 * whatever this makes of odd markup is text, and is never shown as anything else.
 */
export function plainText(markup: string): string {
  if (!/[<&]/.test(markup)) return markup.trim();
  const shown = withoutHidden(markup);
  // A tag that never ends would be looked through to the end once for each sign that may begin one.
  const end = shown.lastIndexOf('>') + 1;
  const words = shown.slice(0, end).replace(TAG, (_, name) => (BLOCKS.has(name.toLowerCase()) ? '\n' : ''));
  return `${words}${shown.slice(end)}`
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return NAMED[name] ?? MORE[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Markup without what no browser shows: scripts, styles, comments. What is never closed stays. */
function withoutHidden(markup: string): string {
  const unclosed = new Set<string>();
  let shown = '';
  let at = 0;
  for (const { 0: opening, 1: name, index } of markup.matchAll(/<(script|style)\b|<!--/gi)) {
    if (index < at || unclosed.has(opening.toLowerCase())) continue;
    const closing = name ? new RegExp(`</${name}\\s*>`, 'gi') : /-->/g;
    closing.lastIndex = index;
    if (closing.test(markup)) {
      shown += markup.slice(at, index);
      at = closing.lastIndex;
    } else unclosed.add(opening.toLowerCase());
  }
  return shown + markup.slice(at);
}
