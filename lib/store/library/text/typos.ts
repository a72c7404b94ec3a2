/** How many slips of the finger a word of this length is forgiven. */
const slipsFor = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The letters of a word, folded onto 32 bits: words that differ in many bits differ in many letters. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/**
 * The words nearest to a mistyped one that may still be unfinished: those that begin with fewest slips
 * (a letter missing, added, wrong, or two swapped), if there are any within what its length is forgiven.
 */
export function nearestWords(typed: string, words: readonly string[], letters: Uint32Array): string[] {
  let best = slipsFor(typed.length);
  let found: string[] = [];
  if (best === 0) return found;
  const wanted = lettersOf(typed);
  for (let i = 0; i < words.length; i++) {
    if (count(wanted & ~(letters[i] ?? 0)) > best) continue;
    const word = words[i] ?? '';
    if (word.length < typed.length - best) continue;
    const slips = slipsBetween(typed, word, best);
    if (slips > best) continue;
    if (slips < best) found = [];
    best = slips;
    found.push(word);
  }
  return found;
}

function count(bits: number): number {
  let number = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) number += 1;
  return number;
}

/** Slips between `typed` and the beginning of `word` that is most like it; more than `most` once it is sure to be more. */
function slipsBetween(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let slips = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      next.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return least;
    before = row;
    row = next;
  }
  return Math.min(...row);
}
