/**
 * Folding makes two texts equal when a reader would call them equal: case, Unicode form, kinds of quotation
 * marks and dashes, ligatures, full-width forms, invisible characters and all white space no longer matter.
 * Unlike case or accents, white space is dropped altogether, so that block borders, line breaks and wrapped
 * elements cannot make a difference either.
 */

/** A text as it is searched: folded UTF-16 units, each with the place of its character in the raw text. */
export interface Folded {
  readonly codes: Uint16Array;
  /** For every folded unit, the raw offset (UTF-16 units) at which its character starts. */
  readonly origins: Int32Array;
  readonly raw: string;
}

/** Raw units folded between two looks at the clock. */
const STRIDE = 16_384;

const UNKNOWN = 0;
const DROPPED = -1;
const LONG = -2;
/** Set beside a folded unit that is a combining mark; marks are brought into canonical order. */
const MARK = 0x10000;
const HYPHEN = 0x2d;

const DROP = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u0640]+/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u2035\u2039\u203a\u02b9\u02bb\u02bc`]/gu;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u301d-\u301f]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(DROP, '');
}

/** Folds texts; remembers each character it has met, so share one for a page and its quotes. */
export class Folder {
  private readonly known = new Int32Array(0x10000);
  private readonly long = new Map<number, string>();

  /** Folds all of `text` at once. */
  fold(text: string): Folded {
    const work = this.foldInSteps(text);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  }

  /** The same in steps, for texts as long as a page. */
  *foldInSteps(raw: string): Generator<undefined, Folded, undefined> {
    let codes = new Uint16Array(raw.length + 16);
    let origins = new Int32Array(raw.length + 16);
    let length = 0;
    let afterMark = false;
    for (let at = 0; at < raw.length; at++) {
      if (at % STRIDE === STRIDE - 1) yield;
      const origin = at;
      const unit = raw.charCodeAt(at);
      let folded = unit >= 0xd800 && unit < 0xdc00 ? UNKNOWN : (this.known[unit] ?? UNKNOWN);
      let point = unit;
      if (folded === UNKNOWN) {
        point = raw.codePointAt(at) ?? unit;
        folded = this.learn(point);
        if (point > 0xffff) at++;
      }
      if (folded === DROPPED) continue;
      if (length + 32 > codes.length) {
        codes = grow(codes, new Uint16Array(codes.length * 2));
        origins = grow(origins, new Int32Array(origins.length * 2));
      }
      if (folded === LONG) {
        const expanded = this.long.get(point) ?? '';
        for (let k = 0; k < expanded.length; k++) {
          codes[length] = expanded.charCodeAt(k);
          origins[length++] = origin;
        }
        afterMark = true;
        continue;
      }
      const isMark = folded >= MARK;
      if (folded === HYPHEN && length > 0 && codes[length - 1] === HYPHEN) continue;
      codes[length] = folded & 0xffff;
      origins[length++] = origin;
      if (isMark && afterMark) reorderMarks(codes, length);
      afterMark = isMark;
    }
    return { codes: codes.subarray(0, length), origins: origins.subarray(0, length), raw };
  }

  private learn(point: number): number {
    const known = point > 0xffff ? undefined : this.known[point];
    if (known) return known;
    const folded = foldCharacter(String.fromCodePoint(point)).slice(0, 24);
    let value = LONG;
    if (folded === '') value = DROPPED;
    else if (folded.length === 1) value = folded.charCodeAt(0) | (/\p{Mn}/u.test(folded) ? MARK : 0);
    else this.long.set(point, folded);
    if (point <= 0xffff) this.known[point] = value;
    return value;
  }
}

function grow<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Puts the combining marks that end `codes` in canonical order (Unicode 3.11), as `normalize` would. */
function reorderMarks(codes: Uint16Array, length: number): void {
  const from = Math.max(0, length - 8);
  const tail = String.fromCharCode(...codes.subarray(from, length));
  const ordered = tail.normalize('NFD');
  if (ordered === tail || ordered.length !== tail.length) return;
  for (let k = 0; k < ordered.length; k++) codes[from + k] = ordered.charCodeAt(k);
}

/** Where the character of a folded unit ends in the raw text. */
export function rawEnd({ origins, raw }: Folded, unit: number): number {
  const origin = origins[unit] ?? raw.length;
  const point = raw.codePointAt(origin) ?? 0;
  return origin + (point > 0xffff ? 2 : 1);
}
