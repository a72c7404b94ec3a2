import type { Work } from '../slices';

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
const STRIDE = 8000;

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

const SHOWN_SPACE = /[^\S\ufeff]/u;

/** What none of the replacements below is about: letters without their accents, common accents, ideographs. */
const PLAIN = /^(?:[!-_a-~\u4e00-\u9fff]|[\u0300-\u034e])*$/;

function foldCharacter(character: string): string {
  const folded = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  // The large classes are not even compiled for a page that needs none of them.
  if (PLAIN.test(folded)) return folded;
  return folded
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(DROP, '');
}

/** Characters that most pages have and what they fold to, as `foldCharacter` would say. */
const FREQUENT: readonly [folded: number, characters: string][] = [
  [DROPPED, ' \n\t\r\u00a0\u00ad\u200b\u2028\u2029'],
  [0x22, '“”„«»'],
  [0x27, '‘’‚'],
  [HYPHEN, '–—'],
];

/** What ASCII's visible characters fold to: capitals to small letters, the grave accent to an apostrophe, others to themselves. */
function foldAscii(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  return unit === 0x60 ? 0x27 : unit;
}

/**
 * What each unit folds to, as far as it has been met in any text. Most of it is never touched, and takes no memory until
 * it is.
 */
const known = /* @__PURE__ */ knownFromTheFirst();
/** What a character folds to that becomes more than one unit. */
const long = /* @__PURE__ */ new Map<number, string>();

function knownFromTheFirst(): Int32Array {
  const folds = new Int32Array(0x10000);
  for (let unit = 0x21; unit < 0x7f; unit++) folds[unit] = foldAscii(unit);
  for (const [folded, characters] of FREQUENT)
    for (const character of characters) folds[character.charCodeAt(0)] = folded;
  return folds;
}

/** Folds all of `text` at once. */
export function fold(text: string): Folded {
  const target = new FoldTarget(text);
  foldPart(target, 0, text.length);
  return target.done();
}

/** The folded units alone, of a short text: nothing but them is made. */
export function codesOf(text: string): Uint16Array {
  scratch.restart(text);
  foldPart(scratch, 0, text.length);
  return scratch.codesSoFar();
}

/** The same as `fold` in steps, for texts as long as a page. */
export function* foldInSteps(text: string): Work<Folded> {
  const target = new FoldTarget(text);
  yield;
  let at = 0;
  while (at < text.length) {
    at = foldPart(target, at, Math.min(text.length, at + STRIDE));
    yield;
  }
  return target.done();
}

/** Folds the characters that begin between two offsets; returns where the next one begins. */
function foldPart(target: FoldTarget, from: number, to: number): number {
  let at = target.addPlain(from, to);
  while (at < to) {
    at += foldRare(target, at);
    at = target.addPlain(at, to);
  }
  return at;
}

/** Folds one character that is new, or none of those that stand for themselves; returns its length. */
function foldRare(target: FoldTarget, at: number): number {
  const point = target.raw.codePointAt(at) ?? 0;
  const folded = learn(point);
  if (folded > 0) target.add(folded, at);
  else if (folded === LONG) target.addAll(long.get(point) ?? '', at);
  return point > 0xffff ? 2 : 1;
}

function learn(point: number): number {
  const before = point > 0xffff ? undefined : known[point];
  if (before) return before;
  const folded = foldCharacter(String.fromCodePoint(point)).slice(0, 24);
  let value = LONG;
  if (folded === '') value = DROPPED;
  else if (folded.length === 1) {
    const unit = folded.charCodeAt(0);
    value = unit | (isMark(unit) ? MARK : 0);
  } else long.set(point, folded);
  if (point <= 0xffff && !isSurrogate(point)) known[point] = value;
  return value;
}

/** No mark comes before the first accents, and none is an ideograph. */
const isMark = (unit: number): boolean =>
  unit >= 0x300 && !(unit >= 0x3400 && unit < 0xa000) && /\p{Mn}/u.test(String.fromCharCode(unit));

/** Folded units without the accents and other marks on letters; with `others` (as long), what stands at the units that are left. */
export const unmarked = <T extends Uint16Array | Int32Array>(codes: Uint16Array, others: T): T =>
  others.filter((_, at) => !isMark(codes[at] ?? 0)) as T;

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;

/** A folded text while it grows. */
class FoldTarget {
  private codes: Uint16Array<ArrayBuffer>;
  private origins: Int32Array<ArrayBuffer>;
  private length = 0;
  private afterMark = false;

  constructor(
    public raw: string,
    size = raw.length + 16,
  ) {
    this.codes = new Uint16Array(size);
    this.origins = new Int32Array(size);
  }

  /** Begins again with another text. */
  restart(raw: string): void {
    this.raw = raw;
    this.length = 0;
    this.afterMark = false;
  }

  /** A copy of the units added so far. */
  codesSoFar(): Uint16Array {
    return this.codes.slice(0, this.length);
  }

  /**
   * Adds the characters from one raw offset on, to another at most, as long as each is known to fold to one unit or to
   * none and is neither a hyphen nor a mark, which look back; returns where that ends.
   */
  addPlain(from: number, to: number): number {
    while (this.codes.length < this.length + to - from) this.grow();
    const { codes, origins, raw, length } = this;
    let next = length;
    let at = from;
    for (; at < to; at++) {
      const folded = known[raw.charCodeAt(at)] ?? UNKNOWN;
      if (folded === DROPPED) continue;
      if (folded <= 0 || folded >= MARK || folded === HYPHEN) break;
      codes[next] = folded;
      origins[next++] = at;
    }
    if (next > length) this.afterMark = false;
    this.length = next;
    return at;
  }

  /** Adds one unit, with `MARK` if it is a combining mark, that stems from the raw offset `origin`. */
  add(unit: number, origin: number): void {
    if (unit === HYPHEN && this.codes[this.length - 1] === HYPHEN && !this.isSpaced(origin)) return;
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = unit;
    this.origins[this.length++] = origin;
    if (unit < MARK) this.afterMark = false;
    else {
      if (this.afterMark) reorderMarks(this.codes, this.length);
      this.afterMark = true;
    }
  }

  /** Adds what a character folds to if it is more than one unit; it may end in a combining mark. */
  addAll(expanded: string, origin: number): void {
    for (let k = 0; k < expanded.length; k++) this.add(expanded.charCodeAt(k), origin);
    this.afterMark = true;
  }

  done(): Folded {
    const { codes, origins, length, raw } = this;
    return { codes: codes.subarray(0, length), origins: origins.subarray(0, length), raw };
  }

  /** Whether white space that is shown, or a border, stands between the last unit and the character at `origin`. */
  private isSpaced(origin: number): boolean {
    return SHOWN_SPACE.test(this.raw.slice(this.origins[this.length - 1], origin));
  }

  private grow(): void {
    const { codes, origins } = this;
    this.codes = new Uint16Array(2 * codes.length);
    this.codes.set(codes);
    this.origins = new Int32Array(2 * origins.length);
    this.origins.set(origins);
  }
}

/** Puts the combining marks that end `codes` in canonical order (Unicode 3.11), as `normalize` would. */
function reorderMarks(codes: Uint16Array, length: number): void {
  const from = Math.max(0, length - 8);
  const tail = String.fromCharCode(...codes.subarray(from, length));
  const ordered = tail.normalize('NFD');
  if (ordered === tail || ordered.length !== tail.length) return;
  for (let k = 0; k < ordered.length; k++) codes[from + k] = ordered.charCodeAt(k);
}

const scratch = /* @__PURE__ */ new FoldTarget('', 1024);

/** Where the character of a folded unit ends in the raw text. */
export function rawEnd({ origins, raw }: Folded, unit: number): number {
  const origin = origins[unit] ?? raw.length;
  const point = raw.codePointAt(origin) ?? 0;
  return origin + (point > 0xffff ? 2 : 1);
}
