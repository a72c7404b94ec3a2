/** TeX's accents as the combining characters of Unicode. */
const ACCENTS: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030A',
};

/** Commands that stand for a character. */
const SIGNS: Record<string, string> = {
  ...{ textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textless: '<', textgreater: '>' },
  ...{ textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“' },
  ...{ textquotedblright: '”', ldots: '…', dots: '…', textellipsis: '…', S: '§', P: '¶', copyright: '©' },
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', aa: 'å', AA: 'Å' },
  ...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', euro: '€', pounds: '£', textbar: '|' },
};

const LIGATURES: Record<string, string> = { '---': '—', '--': '–', '``': '“', "''": '”' };

const TOKEN = new RegExp(
  [
    // An accent and its letter, in braces or not.
    String.raw`\\(["'\x60^~=.]|[uvHcdbkr](?![A-Za-z]))\s*(?:\{\s*(?:\\([ij])|([A-Za-z]))\s*\}|(?:\\([ij])(?![A-Za-z])|([A-Za-z])))`,
    // A command, with the empty group or blank that ends it.
    String.raw`\\([A-Za-z]+)\*?(?:\{\}|[ \t]+)?`,
    // A sign that would mean something if it were not escaped.
    String.raw`\\(.)`,
    // Signs that are written as several.
    "(---?|\x60\x60|'')",
    // Groups and ties.
    '([{}])|(~)',
  ].join('|'),
  'gs',
);

/** The text that a piece of TeX sets: accents joined, commands and groups gone, line breaks kept. Never throws. */
export function plainTex(tex: string): string {
  return tex
    .replace(
      TOKEN,
      (whole, accent, dotless1, letter1, dotless2, letter2, command, sign, ligature, group, tie) => {
        if (accent) return (dotless1 ?? letter1 ?? dotless2 ?? letter2 ?? '') + (ACCENTS[accent] ?? '');
        if (command) return SIGNS[command] ?? '';
        if (sign) return sign === '\\' ? '\n' : sign;
        if (ligature) return LIGATURES[ligature] ?? whole;
        if (tie) return '\u00A0';
        return group ? '' : whole;
      },
    )
    .normalize('NFC')
    .trim();
}
