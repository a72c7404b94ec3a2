import { englishFigures } from '../en/figures';
import type { FigureWords } from '../language';
import { once } from '../once';
import type { Part } from './part';
import type { Token } from './tokens';

/** Whether a text is in a language whose words for numbers we do not know. `language` is BCP 47; none, or none in particular, is English. */
export const isForeign = (language: string | null) =>
  language !== null && !/^(?:en|und|mul|zxx|x)(?:-|$)/i.test(language);

/** Signs whose meaning depends on where they are written: every country's dollars; yen and yuan. */
const AMBIGUOUS = /[$¥]/;
const isSign = (written: string) => /^[^\p{L}\s]+\p{L}?$/u.test(written) && !AMBIGUOUS.test(written);

/** What numbers mean in any language: signs, and not one of our words. */
export const foreignFigures = /* @__PURE__ */ once((): FigureWords => {
  const signs = Object.entries(englishFigures()).map(([name, value]) => [
    name,
    value instanceof Map
      ? new Map([...value].filter(([written]) => isSign(written)))
      : value instanceof Set
        ? new Set([...value].filter(isSign))
        : value,
  ]);
  return { ...(Object.fromEntries(signs) as FigureWords), looksPlural: () => false };
});

/** One point or comma before three digits: a thousand in one country and a little over one in the next. */
const UNCLEAR = /^\p{Nd}{1,3}[.,]\p{Nd}{3}$/u;

/** Whether a number means the same in every language: it has a sign, and no word after it may multiply it ("€53 Milliarden"). */
export function isPlain({ unit, currency, first, next }: Part, tokens: readonly Token[]): boolean {
  const read = tokens.slice(first, next);
  const multiplied = currency && tokens[next]?.is === 'word';
  return unit?.known === true && !multiplied && !read.some(({ text }) => UNCLEAR.test(text));
}
