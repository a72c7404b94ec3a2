import type { SpeechWords } from '../language';
import { isCapital, type Word } from './words';

/** Who speaks, as the phrase names them. A person's name comes without titles; an organisation's as it stands. */
export interface Named {
  name: string;
  role: string | null;
  person: boolean;
}

export const joined = (words: readonly Word[]) =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,;)])/g, '$1');
/** Whose, or what: "minister's" as "minister". */
export const bare = (word: Word) => word.lower.replace(/'s$/, '');

/** Reads "Coast Guard spokesperson Lt. Cmdr. Rowena dela Paz" as a name and a role; `null` where nobody is named. */
export function namedBy(phrase: readonly Word[], speech: SpeechWords): Named | null {
  const words = phrase.filter(
    ({ is, text }, at) =>
      is === 'word' || text === ',' || text === '&' || countsWhatFollows(phrase, at, speech),
  );
  if (
    words.length === 0 ||
    words.length > 16 ||
    (words.length === 1 && speech.nobody.has(words[0]?.lower ?? ''))
  )
    return null;
  const of = words.findIndex(({ lower }, index) => index > 0 && speech.of.has(lower));
  if (of > 0) {
    const head = person(words.slice(0, of), speech);
    if (head?.name.includes(' '))
      return {
        ...head,
        role: head.role ?? joined(words.slice(of + (words[of]?.lower === speech.counting ? 1 : 0))),
      };
  }
  return person(words, speech) ?? { name: joined(words), role: null, person: false };
}

/** "A coalition of 41 ports": the number belongs to who is named. */
export function countsWhatFollows(words: readonly Word[], at: number, { counting }: SpeechWords): boolean {
  const counted = words[at + 1];
  return (
    /^\p{Nd}/u.test(words[at]?.text ?? '') &&
    words[at - 1]?.lower === counting &&
    counted?.is === 'word' &&
    !isCapital(counted)
  );
}

/** Whether a phrase could be a person's name, with titles and roles before it or not. */
export function person(words: readonly Word[], speech: SpeechWords): Named | null {
  let from = words.length;
  while (from > 0 && isNamePart(words, from - 1, speech)) from--;
  while (from < words.length && speech.particles.has(words[from]?.lower ?? '') && !isCapital(words[from]))
    from++;
  let name = words.slice(from);
  let before = words.slice(0, from);
  const cut = name.findLastIndex(
    (word, index) => index < name.length - 1 && (speech.roles.has(word.lower) || /['’]s$/.test(word.text)),
  );
  if (cut >= 0) {
    before = [...before, ...name.slice(0, cut + 1)];
    name = name.slice(cut + 1);
  }
  // "Superintendent of Police Anjali Deshpande": the office goes on for one word.
  const office = before.at(speech.articles.has(before.at(-1)?.lower ?? '') ? -2 : -1)?.lower ?? '';
  if (office === 'of' && name.length > 2 && before.some(word => speech.roles.has(bare(word)))) {
    before = [...before, ...name.slice(0, 1)];
    name = name.slice(1);
  } else if (speech.of.has(office)) return null;
  const titled = name.some(({ lower }) => speech.titles.has(lower));
  const own = name.filter(
    ({ lower }, index) => !speech.titles.has(lower) || (index > 0 && index === name.length - 1),
  );
  const last = own.at(-1);
  if (!last || last.text.length < 2 || speech.particles.has(last.lower)) return null;
  if (own.some(word => speech.organisations.has(bare(word))) && !titled) return null;
  const first = before[0]?.lower ?? '';
  const hasRole = before.some(word => speech.roles.has(bare(word)));
  if (speech.articles.has(first) && !hasRole && !titled) return null;
  if (own.length === 1 && speech.roles.has(last.lower)) return null;
  if (/['’]s$/.test(last.text)) return null;
  const role = before.length > 0 ? joined(before) : null;
  return { name: joined(own), role, person: true };
}

/** Whether a name may have this word: a capital, or a particle before one. */
export function isNamePart(words: readonly Word[], at: number, speech: SpeechWords): boolean {
  const word = words[at];
  if (word?.is !== 'word') return false;
  if (isCapital(word)) return !speech.articles.has(word.lower) && !speech.openers.has(word.lower);
  return speech.particles.has(word.lower) && isNamePart(words, at + 1, speech);
}
