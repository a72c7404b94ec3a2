import { english } from './en';
import type { Language } from './language';

/** A stretch of a text, in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The sentences of a text, without the white space around them, and without the reference marks after them. The browser's
 * own rules find the boundaries; those it sets after an abbreviation, an initial, or in front of a word in lower case are
 * taken back.
 */
export function sentencesOf(text: string, language: Language = english()): Span[] {
  const spans: Span[] = [];
  // Line by line, since a line's end is a sentence's end; pages may hold empty lines by the thousand.
  for (const line of text.matchAll(/\S[^\n]*/g)) {
    let last: Span | undefined;
    const marked = line[0].replace(REFERENCES, marks => ' '.repeat(marks.length));
    for (const { segment, index } of language.segmenter.segment(marked)) {
      const start = line.index + index + segment.length - segment.trimStart().length;
      const end = line.index + index + segment.trimEnd().length;
      if (end <= start) continue;
      if (last && goesOn(text, last, start, language)) last.end = end;
      else {
        last = { start, end };
        spans.push(last);
      }
    }
  }
  return spans;
}

/**
 * What refers to a source after a sentence's end, and is neither part of it nor of the next: "[1][citation needed]", "[2]: 14",
 * "³", "(see p. 5)". In brackets after a space only a number or a letter does: "[The dam] holds" is a sentence.
 */
const REFERENCES =
  /(?<=[.!?…。]["'”’)]{0,3})(?:\[[^[\]]{1,40}\](?:: ?\p{Nd}[\p{Nd}–-]*)?|\s\[(?:\p{Nd}[\p{Nd}, –-]*|\p{Ll})\]|[¹²³⁰⁴-⁹]+|\s?\(\p{Ll}[^()]{0,30}\p{Nd}\))+/gu;

/** Enough of a sentence's end to know an abbreviation by, and of the next one's beginning, in UTF-16 units. */
const LOOK = 40;

function goesOn(text: string, last: Span, next: number, language: Language): boolean {
  const end = text.slice(Math.max(last.start, last.end - LOOK), last.end);
  const begin = text.slice(next, next + LOOK);
  if (/^["'”’)\]]*[\p{Ll},;]/u.test(begin)) return true;
  const word = end.match(/(?<![\p{L}\p{Nd}])((?:\p{L}\.?){0,12}\p{L})\.$/u)?.[1]?.toLowerCase();
  if (!word) return false;
  if (language.abbreviations.never.has(word)) return true;
  const opener = begin.match(/^["'“‘(]*(\p{L}+)/u)?.[1]?.toLowerCase() ?? '';
  if (language.openers.has(opener)) return false;
  if (language.abbreviations.maybe.has(word)) return /^[\p{L}\p{Nd}]/u.test(begin);
  // An initial before a name ("J. Smith"), but not "plan B. The".
  return /^\p{L}(?:\.\p{L})*$/u.test(word) && /^\p{Lu}/u.test(begin) && /\p{Lu}\.$/u.test(end);
}
