import { english } from './en';
import type { Language } from './language';

/** Enough words to tell a language by, and what share of them must be common ones. Fewer than the least tell nothing. */
const SAMPLE = { words: 400, share: 0.08, least: 5, leastTagged: 20 };

/**
 * The rules for a text: those of the language it looks to be in; `null` where we know none for it. What it says of itself
 * (`tag`, BCP 47) may rule a language out, but not in: many a page in German says that it is English.
 */
export function languageOf(text: string, tag: string | null = null): Language | null {
  const known = english();
  if (tag && tag.toLowerCase().split('-')[0] !== known.code) return null;
  const words =
    text
      .slice(0, 10 * SAMPLE.words)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const common = words.filter(word => known.common.has(word)).length;
  const few = words.length < (tag ? SAMPLE.leastTagged : SAMPLE.least);
  return few || common >= SAMPLE.share * words.length ? known : null;
}
