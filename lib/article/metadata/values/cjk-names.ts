import type { Author } from '../../../claims';

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ヶー]+$/u;
/** Chinese family names of two characters; every other one has one. */
const DOUBLE = /^(欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|夏侯|东方|東方|皇甫|尉迟|公孙|公孫|慕容|司徒|令狐)/;

/**
 * A name in Chinese, Japanese or Korean writing, where the family name comes first; null for any other. Chinese and
 * Korean family names have a known length. A Japanese name without a space cannot be split without a dictionary, so it
 * stays whole.
 */
export function cjkName(written: string, language: string | null): Author | null {
  const words = written.split(/[\s　・]+/);
  if (!words.every(word => CJK.test(word))) return null;
  const [family = '', given] = words;
  if (given) {
    const foreign = written.includes('・');
    return foreign || words.length > 2 ? { literal: written } : { family, given };
  }
  const chinese = /^zh\b/i.test(language ?? '') && /^\p{Script=Han}{2,4}$/u.test(written);
  const korean = /^\p{Script=Hangul}{3}$/u.test(written);
  if (!chinese && !korean) return { literal: written };
  const length = DOUBLE.test(written) && written.length > 2 ? 2 : 1;
  return { family: written.slice(0, length), given: written.slice(length) };
}
