import type { SpeechWords } from '../language';
import { isNamePart, type Named, person } from './naming';
import { isCapital, type Word } from './words';

/** Who has been named in an article so far, for surnames alone and for pronouns. */
export interface Memory {
  /** Somebody is named: by surname alone, it is whoever had that name before. */
  met(who: Named): Named;
  /** Whom a pronoun means. */
  meant(pronoun: 'person' | 'others'): Named | null;
  /** A sentence that tells of people without letting them speak: a pronoun may mean them next. */
  sees(words: readonly Word[]): void;
  /** Who spoke last; before anybody has, the person the article tells of. */
  last(): Named | null;
}

export function createMemory(speech: SpeechWords): Memory {
  const people: Named[] = [];
  let latest: Named | null = null;
  const recent: Record<'person' | 'others', Named | null> = { person: null, others: null };

  const known = (who: Named): Named => {
    if (!who.person) return who;
    const old = people.find(({ name }) => isEnd(name, who.name) || isEnd(who.name, name));
    if (!old) {
      people.push(who);
      return who;
    }
    old.role ??= who.role;
    if (isEnd(who.name, old.name)) old.name = who.name;
    return old;
  };

  return {
    met(who) {
      latest = known(who);
      recent[who.person ? 'person' : 'others'] = latest;
      return latest;
    },
    meant(pronoun) {
      const who = recent[pronoun];
      if (who) latest = who;
      return who;
    },
    sees(words) {
      const who = firstPerson(words, people, speech);
      if (!who) return;
      recent.person = known(who);
      latest ??= recent.person;
    },
    last: () => latest,
  };
}

/** Whether a name is another one, or that one with more names in front. */
const isEnd = (name: string, other: string) => ` ${name}`.endsWith(` ${other}`);

/** The first person a sentence names: somebody known, or a full name that is no place's and no organisation's. */
function firstPerson(words: readonly Word[], people: readonly Named[], speech: SpeechWords): Named | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word?.is !== 'word' || !isCapital(word)) continue;
    const surname = word.text.replace(/['’]s$/, '');
    const old = people.find(({ name }) => isEnd(name, surname));
    if (old) return old;
    if (opensPhrase(word, speech)) continue;
    let end = at;
    while (isNamePart(words, end, speech)) end++;
    const places = speech.places.has(words[at - 1]?.lower ?? '');
    const who = end - at > 1 && !places ? person(words.slice(at, end), speech) : null;
    if (who?.name.includes(' ')) return who;
    at = Math.max(at, end - 1);
  }
  return null;
}

const opensPhrase = ({ lower }: Word, speech: SpeechWords) =>
  [speech.articles, speech.openers, speech.phraseEnd, speech.places, speech.nobody].some(set =>
    set.has(lower),
  );
