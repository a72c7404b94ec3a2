/** What an element means for the text in and around it. */
export const NO_TEXT = 1;
export const BLOCK = 2;
export const LINE_BREAK = 4;
export const CELL_BORDER = 8;
export const PREFORMATTED = 16;

const NAMES: readonly [meaning: number, names: string][] = [
  [
    NO_TEXT,
    'script style noscript template head title textarea select datalist option iframe frame object embed canvas audio video picture meter progress annotation annotation-xml desc metadata',
  ],
  [
    BLOCK,
    // What begins and ends a block in every browser's own style sheet.
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p search section summary table tbody tfoot thead tr ul',
  ],
  [BLOCK | PREFORMATTED, 'pre listing plaintext xmp'],
  [LINE_BREAK, 'br'],
  [CELL_BORDER, 'td th'],
];

/** Meanings by local name; no entry means an inline element. */
export const MEANINGS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap(([meaning, names]) => names.split(' ').map(name => [name, meaning] as const)),
);
