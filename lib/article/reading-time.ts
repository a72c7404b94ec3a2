/** Words a minute, silent reading of prose (Brysbaert 2019 finds 238 for English non-fiction; we stay a little under). */
const WORDS_A_MINUTE = 230;
/** Characters a minute for Chinese and Japanese (the same review: 260 words, at about one and a half characters each). */
const CHARACTERS_A_MINUTE = 400;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** What makes a segment a word. `isWordLike` would say so too, but Firefox (153) denies it to half the words of Hindi. */
const WORD = /[\p{L}\p{N}]/u;

/** Words, by the language's own rules, and whole minutes of reading, at least 1. `language` is a BCP 47 tag or null. */
export function measure(text: string, language: string | null): { words: number; minutes: number } {
  let words = 0;
  let unspacedWords = 0;
  for (const { segment } of segmenterFor(language).segment(text)) {
    if (!WORD.test(segment)) continue;
    words += 1;
    if (segment.search(UNSPACED) === 0) unspacedWords += 1;
  }
  const characters = text.match(UNSPACED)?.length ?? 0;
  const minutes = (words - unspacedWords) / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
  return { words, minutes: Math.max(1, Math.round(minutes)) };
}

/** Whether a text is written mostly without spaces between words, so that it says as much in fewer characters. */
export function isDense(text: string): boolean {
  const sample = text.replace(/\s+/g, '').slice(0, 5000);
  return (sample.match(UNSPACED)?.length ?? 0) > sample.length / 3;
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
