import { linesOf } from './text';

/** One entry of a BibTeX file; values are TeX as they stand, macros filled in. */
export interface BibEntry {
  line: number;
  type: string;
  key: string;
  fields: Map<string, string>;
}

const START = /^\s*@([A-Za-z]+)\s*[{(]/;
/** The first line of an entry as every program writes it; where one stands inside another, that other was never ended. */
const PLAIN_START = /^@[A-Za-z]+\{[^\s,{}"=]*,\s*$/;

/** The entries of a BibTeX or BibLaTeX file, one by one. A broken entry costs no other. */
export async function* bibEntries(
  file: Blob,
): AsyncIterable<BibEntry | { line: number; broken: 'truncated' | 'notReadable' }> {
  const macros = new Map(MONTHS.map((month, i) => [month, String(i + 1)]));
  let open: { line: number; text: string; depth: number } | null = null;
  for await (const { line, text } of linesOf(file)) {
    if (open && PLAIN_START.test(text)) {
      yield { line: open.line, broken: 'truncated' };
      open = null;
    }
    if (!open) {
      if (!START.test(text)) continue;
      open = { line, text: '', depth: 0 };
    }
    open.text += `${text}\n`;
    open.depth += depthOf(text);
    if (open.depth > 0) continue;
    const entry = parseEntry(open.line, open.text, macros);
    if (entry) yield entry;
    open = null;
  }
  if (open) yield { line: open.line, broken: 'truncated' };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function depthOf(text: string): number {
  const signs = text.replace(/\\./g, '').match(/[{}]/g) ?? [];
  return signs.reduce((depth, sign) => depth + (sign === '{' ? 1 : -1), 0);
}

function parseEntry(
  line: number,
  text: string,
  macros: Map<string, string>,
): BibEntry | { line: number; broken: 'notReadable' } | null {
  const [head = '', name = ''] = START.exec(text) ?? [];
  const type = name.toLowerCase();
  if (type === 'comment' || type === 'preamble') return null;
  const reader = new Reader(text, head.length, macros);
  const key = type === 'string' ? '' : reader.key();
  const fields = key === null ? null : reader.fields();
  if (!fields) return { line, broken: 'notReadable' };
  if (type !== 'string') return { line, type, key: key ?? '', fields };
  for (const [macro, value] of fields) macros.set(macro, value);
  return null;
}

/** Reads `key, name = value, …`, where a value is `{…}`, `"…"`, a number or a macro, or several joined by `#`. */
class Reader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly macros: Map<string, string>,
  ) {}

  key(): string | null {
    const key = this.match(/\s*([^\s,{}"=]*)\s*,?/y);
    return key === null ? null : key;
  }

  fields(): Map<string, string> | null {
    const fields = new Map<string, string>();
    for (;;) {
      const name = this.match(/[\s,]*([^\s,{}"=#()]+)\s*=\s*/y);
      if (name === null) return this.match(/[\s,]*([})])/y) === null ? null : fields;
      const value = this.value();
      if (value === null) return null;
      fields.set(name.toLowerCase(), value);
    }
  }

  private value(): string | null {
    let value = '';
    do {
      const part = this.part();
      if (part === null) return null;
      value += part;
    } while (this.match(/\s*(#)\s*/y) !== null);
    return value;
  }

  private part(): string | null {
    const sign = this.text[this.at];
    if (sign === '{') return this.until('}');
    if (sign === '"') return this.until('"');
    const word = this.match(/([^\s,{}"#=]+)/y);
    return word === null ? null : (this.macros.get(word.toLowerCase()) ?? word);
  }

  /** What stands between here and the closing sign, groups inside being whole. */
  private until(close: string): string | null {
    let depth = 0;
    for (let i = this.at + 1; i < this.text.length; i += 1) {
      const sign = this.text[i];
      if (sign === '\\') i += 1;
      else if (depth === 0 && sign === close) {
        const inside = this.text.slice(this.at + 1, i);
        this.at = i + 1;
        return inside;
      } else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
    }
    return null;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at = pattern.lastIndex;
    return found[1] ?? '';
  }
}
