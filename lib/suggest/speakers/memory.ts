import type { SpeechWords } from '../language';
import { type Named, person } from './naming';
import type { Word } from './words';

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

  const surname = (name: string) => name.split(' ').at(-1) ?? name;
  const known = ({ name, role, person: isPerson }: Named): Named => {
    if (!isPerson) return { name, role, person: false };
    const same = people.find(
      other => other.name === name || (!name.includes(' ') && surname(other.name) === name),
    );
    const longer =
      !same && name.includes(' ') ? people.find(other => name.endsWith(` ${other.name}`)) : undefined;
    if (!same && !longer) {
      const fresh = { name, role, person: true };
      people.push(fresh);
      return fresh;
    }
    const old = same ?? longer;
    if (!old) return { name, role, person: true };
    old.role ??= role;
    if (longer) old.name = name;
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

/** The first person a sentence names: somebody known, or a full name that is no place's and no organisation's. */
function firstPerson(words: readonly Word[], people: readonly Named[], speech: SpeechWords): Named | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word?.is !== 'word' || !/^\p{Lu}/u.test(word.text)) continue;
    const surname = word.text.replace(/['’]s$/, '');
    const old = people.find(({ name }) => name === surname || name.endsWith(` ${surname}`));
    if (old) return old;
    if (opensPhrase(word, speech)) continue;
    let end = at;
    while (end < words.length && isPart(words[end], words[end + 1], speech)) end++;
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

const isPart = (word: Word | undefined, next: Word | undefined, speech: SpeechWords) =>
  word?.is === 'word' &&
  (/^\p{Lu}/u.test(word.text) || (speech.particles.has(word.lower) && /^\p{Lu}/u.test(next?.text ?? '')));
