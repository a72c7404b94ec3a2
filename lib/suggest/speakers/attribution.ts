import type { Language, SpeechWords } from '../language';
import { bare, countsWhatFollows, joined, type Named, namedBy, person } from './naming';
import { isCapital, type Word } from './words';

/** Who says what a sentence says: somebody named in it, or a pronoun for somebody named before. */
export type Attribution = Named | { pronoun: 'person' | 'others' };

/** Longest phrase that is read as a speaker, and longest aside between commas, in words. */
const LONGEST = { phrase: 12, aside: 24 };

/** Marks that set an aside apart, one at either end. */
const APART = ',–—-';

/** Who says what this sentence says, by its own words outside quotations; `null` where it does not tell. */
export function attributionIn(words: readonly Word[], { speech }: Language): Attribution | null {
  const from = accordingTo(words, speech);
  if (from) return from;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word?.is !== 'word') continue;
    const weak = speech.weakVerbs.has(word.lower);
    if (!weak && !speech.verbs.has(word.lower)) continue;
    const [before, after] = [words[at - 1]?.lower ?? '', words[at + 1]?.lower ?? ''];
    // "Called for", "asked by", but "pointed out that".
    if (
      speech.modals.has(before) ||
      (speech.otherwise.has(after) && !speech.that.has(words[at + 2]?.lower ?? ''))
    )
      continue;
    // "The claim", "reads the report": here it is a noun.
    if (speech.articles.has(before)) continue;
    const left = subjectBefore(words, at, speech);
    if (weak && !isReporting(words, at, isSetOff(words, left, speech), speech)) continue;
    if (left?.who === 'nobody') continue;
    // "Asked whether the dam would hold": what follows is no subject.
    const clause = speech.phraseEnd.has(after) && !speech.articles.has(after);
    const who = left?.who ?? (clause ? null : subjectAfter(words, at + 1, speech));
    if (who) return who;
  }
  return null;
}

/** "…, the storm office reported", "…, as Dr Tolland showed". */
function isSetOff(words: readonly Word[], subject: Before | null, speech: SpeechWords): boolean {
  const before = subject && words[subject.from - 1];
  return before?.text === ',' || before?.lower === speech.as;
}

/** A weak verb reports before "that", beside a quotation, and at the end of a sentence after a comma. */
function isReporting(words: readonly Word[], at: number, setOff: boolean, speech: SpeechWords): boolean {
  let then = at + 1;
  // "Ruled on Monday that".
  while (speech.between.has(words[then]?.lower ?? '')) then++;
  // "disputes that figure." has an object and no clause.
  if (speech.that.has(words[then]?.lower ?? '')) return words[then + 2]?.is === 'word';
  if (words.some(({ is }) => is === 'quotation')) return true;
  if (speech.valuing.verbs.has(words[at]?.lower ?? '') && setsAmount(words, at, speech)) return true;
  const next = words[then];
  return setOff && (next?.is !== 'word' || then > at + 1 || speech.phraseEnd.has(next.lower));
}

function setsAmount(words: readonly Word[], verb: number, { valuing }: SpeechWords): boolean {
  const at = words.findIndex(({ lower }, index) => index > verb && lower === valuing.at);
  const amount = words.slice(at + 1, at + 4).some(({ text }) => /^\p{Nd}/u.test(text));
  return at > 0 && at - verb <= LONGEST.phrase && amount;
}

function accordingTo(words: readonly Word[], speech: SpeechWords): Named | null {
  for (const lead of speech.accordingTo) {
    const at = words.findIndex(
      (_, index) =>
        lead.every((word, offset) => words[index + offset]?.lower === word) &&
        // "Per the board", but not "2 litres per US gallon".
        (lead.length > 1 || [undefined, ',', speech.as].includes(words[index - 1]?.lower)),
    );
    if (at < 0) continue;
    const who = subjectAfter(words, at + lead.length, speech, at === 0);
    if (who && 'name' in who) return who;
  }
  return null;
}

interface Before {
  who: Attribution | 'nobody' | null;
  /** Where the subject begins. */
  from: number;
}

/** The subject that ends before a verb, with what is said of it between commas. `null` where there is none. */
function subjectBefore(words: readonly Word[], verb: number, speech: SpeechWords): Before | null {
  let end = verb;
  while (end > 0 && speech.between.has(words[end - 1]?.lower ?? '')) end--;
  // "Lind (34) said".
  if (words[end - 1]?.text === ')') end = words.findLastIndex(({ text }, at) => at < end && text === '(');
  const last = words[end - 1];
  if (!last || last.is === 'quotation') return null;
  // "It leaks – it is old – said Mara Lind.": who speaks comes last.
  if (APART.includes(last.text))
    return isCapital(words[verb + 1]) && words.length - verb < 5 ? null : besideAside(words, end - 1, speech);
  if (last.is !== 'word') return null;
  if (last.lower === speech.and || speech.openers.has(last.lower)) return coordinated(words, end, speech);
  const pronoun = pronounFor(last, speech);
  if (pronoun) return { who: pronoun, from: end - 1 };
  const from = phraseStart(words, end, speech);
  const phrase = words.slice(from, end);
  if (isPair(words, from - 1, phrase, speech)) return { who: 'nobody', from };
  // "Its leader, Advocate Sipho Zungu-Nel said": what stands before the comma is the role.
  if (speech.nobody.has(last.lower) || /['’]s$/.test(last.text) || phrase.length === 0)
    return { who: 'nobody', from };
  return { who: named(phrase, speech), from };
}

/** "Mara Lind and Ines Vidal said", but not "treasurer and founder Mara Lind said": two people are not one speaker. */
const isPair = (words: readonly Word[], and: number, phrase: readonly Word[], speech: SpeechWords) =>
  words[and]?.lower === speech.and &&
  isCapital(words[and - 1]) &&
  !speech.roles.has(words[and - 1]?.lower ?? '') &&
  person(phrase, speech) !== null;

/** "Critics praised the dam but warned": the subject of the verb before. */
function coordinated(words: readonly Word[], end: number, speech: SpeechWords): Before | null {
  const verb = words.findIndex(
    ({ lower, is }, index) => index > 0 && index < end && is === 'word' && speech.past.test(lower),
  );
  const phrase = words.slice(0, verb);
  if (verb < 1 || phrase.some(({ is }) => is !== 'word')) return null;
  return { who: pronounFor(phrase[0] as Word, speech) ?? named(phrase, speech), from: 0 };
}

/** "Hartsfield, a Republican who has held the seat, says": an aside between commas or dashes, before the verb. */
function besideAside(words: readonly Word[], comma: number, speech: SpeechWords): Before | null {
  const opening = words.findLastIndex(
    ({ text }, index) => index < comma && index > comma - LONGEST.aside && text === words[comma]?.text,
  );
  if (opening <= 0 || words.slice(opening, comma).some(({ is }) => is === 'quotation')) return null;
  let start = opening;
  // "X, 71, a cook, says": numbers and further asides belong to the same name.
  const from = phraseStart(words, start, speech);
  const outer = words.slice(from, start);
  const aside = words.slice(opening + 1, comma);
  if (outer.length === 0) {
    start = words.findLastIndex((word, index) => index < opening && word.text === ',');
    if (start <= 0) return null;
    const further = words.slice(phraseStart(words, start, speech), start);
    return further.length > 0 ? { who: withRole(further, aside, speech), from: start } : null;
  }
  return { who: withRole(outer, aside, speech), from };
}

/** A name with an aside, whichever of the two is the name. */
function withRole(outer: readonly Word[], aside: readonly Word[], speech: SpeechWords): Named | null {
  const inner = isRole(aside, speech) ? null : person(aside, speech);
  if (inner && (!person(outer, speech)?.name.includes(' ') || isRole(outer, speech)))
    return { ...inner, role: joined(outer) };
  const who = named(outer, speech);
  return who && { ...who, role: who.role ?? roleIn(aside, speech) };
}

/** What an aside says somebody is: "a cook", "Chief Engineer", but not "in an e-mail" or "who lives below". */
function roleIn(aside: readonly Word[], speech: SpeechWords): string | null {
  const first = aside[0]?.lower ?? '';
  const holdsRole =
    !speech.of.has(first) && !speech.who.has(first) && aside.some(word => speech.roles.has(bare(word)));
  return speech.articles.has(first) || holdsRole ? joined(aside) : null;
}

const isRole = ([first]: readonly Word[], { articles, who, of }: SpeechWords) =>
  first !== undefined &&
  ([articles, who, of].some(words => words.has(first.lower)) || /^\p{Ll}/u.test(first.text));

/** Where the phrase that ends here begins: after a mark, a quotation, or a word that opens a clause. */
function phraseStart(words: readonly Word[], end: number, speech: SpeechWords): number {
  let from = end;
  while (from > 0 && end - from < LONGEST.phrase) {
    const word = words[from - 1];
    const inside = word?.is === 'word' || countsWhatFollows(words, from - 1, speech);
    if (!word || !inside || speech.that.has(word.lower)) break;
    if (
      speech.verbs.has(word.lower) ||
      word.lower === speech.and ||
      (speech.openers.has(word.lower) && !isCapital(word))
    )
      break;
    from--;
  }
  while (from < end - 1 && speech.openers.has(words[from]?.lower ?? '')) from++;
  // "On Tuesday the council": the time goes, the council stays.
  if (speech.phraseEnd.has(words[from]?.lower ?? '') && from < end - 1) {
    const named = from + (isTime(words[from], speech) ? 1 : 2);
    const article = words.findIndex(
      (word, index) => index >= named && index < end && speech.articles.has(word.lower),
    );
    if (article > 0) return article;
    let capital = end;
    while (capital > from + 1 && isCapital(words[capital - 1]) && !isTime(words[capital - 1], speech))
      capital--;
    return capital < end ? capital : from;
  }
  return from;
}

/** "Yesterday", "Tuesday": what stands between a speaker and the verb, and is no preposition. */
const isTime = (word: Word | undefined, { between, places }: SpeechWords) =>
  word !== undefined && between.has(word.lower) && !places.has(word.lower);

/**
 * The subject that begins after a verb or after "according to", with its aside. Where it `opens` the sentence, what
 * follows its comma is an aside only if that ends with a comma as well.
 */
function subjectAfter(
  words: readonly Word[],
  from: number,
  speech: SpeechWords,
  opens = false,
): Attribution | null {
  const first = words[from];
  if (first?.is !== 'word' || speech.that.has(first.lower)) return null;
  let end = from;
  while (end < words.length && end - from < LONGEST.phrase) {
    const word = words[end];
    if (word?.is !== 'word') break;
    const next = words[end + 1];
    const twoRoles = word.lower === speech.and && speech.roles.has(next?.lower ?? '');
    // "A spokesman for Olm Water", "researchers at the University of Olm".
    const owner = speech.articles.has(next?.lower ?? '') ? words[end + 2] : next;
    const goesOn =
      speech.employed.has(word.lower) && isCapital(owner) && !words.slice(from, end).some(isCapital);
    if (speech.phraseEnd.has(word.lower) && !twoRoles && !goesOn && end > from) break;
    end++;
  }
  const phrase = words.slice(from, end);
  const pronoun = pronounFor(words[end - 1] as Word, speech);
  if (pronoun) return pronoun;
  if (!isSpeakerLike(phrase, speech) || (isCapital(words[end + 1]) && isPair(words, end, phrase, speech)))
    return null;
  if (words[end]?.text !== ',') return named(phrase, speech);
  let asideFrom = end + 1;
  if (/^\p{Nd}/u.test(words[asideFrom]?.text ?? '') && words[asideFrom + 1]?.text === ',') asideFrom += 2;
  let asideEnd = asideFrom;
  while (asideEnd < words.length && words[asideEnd]?.is === 'word' && asideEnd - asideFrom < LONGEST.aside)
    asideEnd++;
  const aside = words.slice(asideFrom, asideEnd);
  const closed = words[asideEnd]?.text === ',' || (!opens && words[asideEnd]?.text !== ':');
  return aside.length > 0 && closed ? withRole(phrase, aside, speech) : named(phrase, speech);
}

/** What follows a verb is its subject only where it looks like one: capitals, an article, a plural such as "researchers". */
const isSpeakerLike = (phrase: readonly Word[], speech: SpeechWords) =>
  phrase.some(isCapital) ||
  speech.articles.has(phrase[0]?.lower ?? '') ||
  (phrase.length > 0 && phrase.length < 6 && speech.people.test(phrase[0]?.lower ?? ''));

function named(phrase: readonly Word[], speech: SpeechWords): Named | null {
  if (phrase.some(({ lower }) => speech.who.has(lower)) && phrase.length < 3) return null;
  return namedBy(phrase, speech);
}

function pronounFor(word: Word, speech: SpeechWords): Attribution | null {
  if (speech.person.test(word.lower)) return { pronoun: 'person' };
  return speech.others.has(word.lower) ? { pronoun: 'others' } : null;
}
