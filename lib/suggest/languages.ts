import { english } from './en';
import type { Language } from './language';

/** Enough words to tell a language by, and what share of them must be common ones. */
const SAMPLE = { words: 400, share: 0.08 };

/**
 * The rules for a text: those of the language it says it is in, or looks to be in; `null` where we know none for it.
 * `tag` is BCP 47.
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
  return tag || words.length < 5 || common >= SAMPLE.share * words.length ? known : null;
}
