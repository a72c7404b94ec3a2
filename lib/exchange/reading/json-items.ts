import { textOf } from './text';

/** Longest item we read, in UTF-16 units. No source with its claims is longer; what is, was made to fill the memory. */
const LONGEST_ITEM = 20_000_000;

/** Deepest nesting we read. No record goes half as deep, and what looks through one would run out of stack. */
const DEEPEST = 100;

/** One item of a list, or why it is none. `line` is its number, from 1. */
export type JsonItem =
  | { line: number; value: unknown }
  | { line: number; broken: 'truncated' | 'notReadable' | 'tooBig' };

/**
 * The items of a JSON list, one by one, so that a file may be of any size and a broken or cut one still gives its good items.
 * The list is the document itself, or stands in it under one of `names`, at most two objects deep.
 * A document that is an object without such a list is one item itself.
 */
export async function* jsonItems(file: Blob, names: readonly string[]): AsyncIterable<JsonItem> {
  const scanner = new Scanner(names);
  for await (const piece of textOf(file)) yield* scanner.read(piece);
  yield* scanner.end();
}

/** Follows the brackets of a JSON text without reading what stands between them. */
class Scanner {
  /** Open brackets, outermost first; a list that is ours is marked. */
  private open: { list: boolean; ours: boolean }[] = [];
  private key = '';
  private string: string | null = null;
  private escaped = false;
  /** The text of the item being read. */
  private item: string | null = null;
  private itemDepth = 0;
  private skipping = false;
  /** How deep the text being read has gone. */
  private depth = 0;
  private count = 0;
  private found = false;
  /** A document that may be a single item. */
  private whole = '';

  constructor(private readonly names: readonly string[]) {}

  *read(piece: string): Iterable<JsonItem> {
    if (!this.found && this.whole.length < LONGEST_ITEM) this.whole += piece;
    /** Where the part of the current item that is not yet kept begins. */
    let from = 0;
    for (let i = 0; i < piece.length; i += 1) {
      const sign = piece.charAt(i);
      if (this.string !== null) {
        if (this.escaped) this.escaped = false;
        else if (sign === '\\') this.escaped = true;
        else if (sign === '"') {
          this.key = this.string;
          this.string = null;
        } else if (this.string.length < 40) this.string += sign;
        continue;
      }
      const inList = this.open.at(-1)?.ours === true;
      if (inList && this.item === null && !/[\s,\]]/.test(sign)) {
        this.item = '';
        this.itemDepth = this.open.length;
        this.depth = 0;
        from = i;
      }
      if (sign === '"') this.string = '';
      else if (sign === '{') this.open.push({ list: false, ours: false });
      else if (sign === '[') this.enter();
      else if (sign === '}' || sign === ']' || sign === ',') {
        this.depth = Math.max(this.depth, this.open.length - this.itemDepth);
        const atItem = this.item !== null && this.open.length === this.itemDepth;
        if (atItem) yield* this.finish(piece.slice(from, i));
        if (sign !== ',') {
          this.open.pop();
          if (this.item !== null && this.open.length === this.itemDepth) {
            yield* this.finish(piece.slice(from, i + 1));
          }
        }
      }
    }
    if (this.item !== null) this.keep(piece.slice(from));
  }

  *end(): Iterable<JsonItem> {
    if (!this.found) {
      const text = this.whole.trim();
      if (text.startsWith('{') && this.open.length > 0) yield { line: 1, broken: 'truncated' };
      else if (this.depth > DEEPEST) yield { line: 1, broken: 'notReadable' };
      else yield parsed(1, text);
      return;
    }
    if (this.open.length > 0) yield { line: this.count + 1, broken: 'truncated' };
  }

  private enter(): void {
    const depth = this.open.length;
    const isRoot = depth === 0;
    const isNamed = depth <= 2 && this.open.every(({ list }) => !list) && this.names.includes(this.key);
    const ours = !this.found && this.item === null && (isRoot || isNamed);
    if (ours) {
      this.found = true;
      this.whole = '';
    }
    this.open.push({ list: true, ours });
  }

  private keep(text: string): void {
    if (this.item === null || this.skipping) return;
    if (this.item.length + text.length > LONGEST_ITEM) {
      this.skipping = true;
      this.item = '';
    } else this.item += text;
  }

  private *finish(rest: string): Iterable<JsonItem> {
    this.keep(rest);
    this.count += 1;
    const text = this.item ?? '';
    this.item = null;
    if (this.skipping) {
      this.skipping = false;
      yield { line: this.count, broken: 'tooBig' };
    } else if (this.depth > DEEPEST) yield { line: this.count, broken: 'notReadable' };
    else yield parsed(this.count, text);
  }
}

function parsed(line: number, text: string): JsonItem {
  try {
    return { line, value: JSON.parse(text) };
  } catch {
    return { line, broken: 'notReadable' };
  }
}
