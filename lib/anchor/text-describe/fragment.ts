import { runNow } from '../slices';
import { codesOf, unmarked } from '../text/fold';
import { type PageText, unitAt } from '../text/page-text';
import { BORDER, CELL, isSpace, LINE, readable } from '../text/reading';
import type { Span } from '../text/span';

/** Longest quote that stands in a link as a whole; beyond it, its first and last words do. */
const LONGEST_WHOLE = 200;
/** Words tried as first, last or context words, until the browser can only find the right place. */
const WORD_COUNTS = [3, 5, 8, 13];

const WORD_WINDOW = 48;
const isBreak = (character: string): boolean =>
  character === BORDER || character === LINE || character === CELL;

/**
 * The text directive of a link to a span of the page: `text=[prefix-,]start[,end][,-suffix]`.
 * The browser matches each term inside one block and at words' ends only, whatever accents the letters have.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textDirective(page: PageText, chosen: Span): string | undefined {
  const { raw } = page;
  const plain = page.withoutMarks();
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const count = (part: string): number => placesOf(plain, part).length;
  const wordStart = toWordEdge(raw, chosen.start, -1, words);
  const wordEnd = toWordEdge(raw, chosen.end, 1, words);
  const isAlone = count(raw.slice(wordStart, wordEnd)) === 1;
  const start = isAlone ? wordStart : toLineEdge(raw, wordStart, -1);
  const end = isAlone ? wordEnd : toLineEdge(raw, wordEnd, 1);
  const lines = linesIn(raw, start, end);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;

  const whole = lines.length === 1 && end - start <= LONGEST_WHOLE;
  for (const amount of WORD_COUNTS) {
    const head = whole ? first : takeWords(raw, first, amount, 1, words);
    const tail = whole ? undefined : takeWords(raw, last, amount, -1, words);
    const headText = readable(raw.slice(head.start, head.end));
    const startsOnce = count(headText) === 1;
    if (tail && !endsFirst(plain, head, tail)) continue;
    const before = startsOnce ? '' : contextWords(raw, head.start, -1, amount, words);
    const after = startsOnce || tail ? '' : contextWords(raw, end, 1, amount, words);
    if (!startsOnce && count(before + headText + after) > 1) continue;
    return directive(before, headText, tail && readable(raw.slice(tail.start, tail.end)), after);
  }
  return undefined;
}

function directive(before: string, head: string, tail: string | undefined, after: string): string {
  const terms = [percentEncode(head)];
  if (before) terms.unshift(`${percentEncode(before)}-`);
  if (tail) terms.push(percentEncode(tail));
  if (after) terms.push(`-${percentEncode(after)}`);
  return `text=${terms.join(',')}`;
}

const percentEncode = (term: string): string =>
  encodeURIComponent(term.toWellFormed().replace(/\s+/gu, ' ').trim()).replaceAll('-', '%2D');

/** Moves an offset that stands inside a word to the word's edge. */
function toWordEdge(raw: string, at: number, direction: 1 | -1, words: Intl.Segmenter): number {
  const from = Math.max(0, at - WORD_WINDOW);
  const window = raw.slice(from, at + WORD_WINDOW);
  const inside = at - from;
  if (inside === 0 || inside === window.length) return at;
  const word = words.segment(window).containing(inside);
  if (!word || word.index === inside || !word.isWordLike) return at;
  return from + word.index + (direction > 0 ? word.segment.length : 0);
}

/**
 * Takes in the signs between an offset and its line's edge: a quotation mark alone is no context, and a term of
 * context cannot reach over the edge.
 */
function toLineEdge(raw: string, at: number, direction: 1 | -1): number {
  for (let edge = at; ; edge += direction) {
    const next = raw.charAt(direction < 0 ? edge - 1 : edge);
    if (next === '' || isBreak(next)) return edge;
    if (/[\p{L}\p{N}]/u.test(next)) return at;
  }
}

/** Space that may be shown as wide as it is, so that no term reaches over it: no-break spaces, or those of preformatted text. */
const GAP = /(?<!\s)[ \u00a0]{2,}(?!\s)/y;

function isGap(raw: string, at: number): boolean {
  GAP.lastIndex = at;
  return GAP.test(raw);
}

/** The stretches between borders and wide spaces, without the space around them. */
function linesIn(raw: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isBreak(raw.charAt(at)) && !isGap(raw, at)) continue;
    let to = at;
    while (from < to && isSpace(raw, from)) from++;
    while (from < to && isSpace(raw, to - 1)) to--;
    if (from < to) lines.push({ start: from, end: to });
    from = at + 1;
  }
  return lines;
}

/** The first (`direction` 1) or last (-1) words of a line. */
function takeWords(raw: string, line: Span, count: number, direction: 1 | -1, words: Intl.Segmenter): Span {
  const from = direction > 0 ? line.start : Math.max(line.start, line.end - count * WORD_WINDOW);
  const text = raw.slice(from, Math.min(line.end, from + count * WORD_WINDOW));
  const found = [...words.segment(text)].filter(word => word.isWordLike);
  if (found.length <= count) return line;
  if (direction < 0) return { start: from + (found.at(-count)?.index ?? 0), end: line.end };
  const word = found[count - 1];
  return { start: line.start, end: word ? from + word.index + word.segment.length : line.end };
}

/** Words next to an offset, from its own line or, at the line's edge, from the next one. */
function contextWords(
  raw: string,
  at: number,
  direction: 1 | -1,
  count: number,
  words: Intl.Segmenter,
): string {
  const reach = count * WORD_WINDOW;
  const [from, to] = direction < 0 ? [Math.max(0, at - reach), at] : [at, Math.min(raw.length, at + reach)];
  const line = linesIn(raw, from, to).at(direction < 0 ? -1 : 0);
  if (!line) return '';
  const taken = takeWords(raw, line, count, direction < 0 ? -1 : 1, words);
  return readable(raw.slice(taken.start, taken.end));
}

/** Where a text stands in a page without marks. */
function placesOf(page: PageText, part: string): number[] {
  const codes = codesOf(part);
  return runNow(page.placesOf(unmarked(codes, codes)));
}

/** Whether the last words are the first of their kind after the first words. */
function endsFirst(page: PageText, head: Span, tail: Span): boolean {
  if (tail.start < head.end) return false;
  const places = placesOf(page, page.raw.slice(tail.start, tail.end));
  const from = unitAt(page, head.end);
  return places.find(place => place >= from) === unitAt(page, tail.start);
}
