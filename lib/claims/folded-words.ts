import { foldName } from './fold-name';

/** Longer words are kept by their beginning. */
const LONGEST_WORD = 40;
/** How many folded words are remembered; a language's common words are far fewer. */
const MOST_REMEMBERED = 50_000;

const RUNS = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

let remembered = new Map<string, readonly string[]>();

/** The folded words of a text, in order. Scripts without spaces give pairs of characters. */
export function foldedWords(text: string): string[] {
  return (text.match(RUNS) ?? []).flatMap(run => {
    const known = remembered.get(run);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
    const folded = foldRun(run);
    remembered.set(run, folded);
    return folded;
  });
}

/** Folding may take a run apart: `½` is three signs, of which two are numbers. */
function foldRun(run: string): string[] {
  const parts = foldName(run).match(RUNS) ?? [];
  return parts.flatMap(part => (UNSPACED.test(part) ? pairs(part) : [part.slice(0, LONGEST_WORD)]));
}

function pairs(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
