import type { Language, SpeechWords } from './language';
import { isCapital, type Word } from './speakers/words';

const DAY = 86_400_000;
/** How far from a verb the day may stand, in words. */
const NEAR = 10;
/** Of what is said to somebody only so many words are whom it is said to. */
const OBJECT = 4;

/**
 * The day on which something was said, as the sentence tells it beside the verb ("said on Tuesday", "yesterday"), counted
 * back from the day it was published (`YYYY-MM-DD…`). `null` where either is not known: a day further off is one of what is said.
 * Weekdays mean the last such day. `words` are the sentence's, each quotation as one.
 */
export function dateSaid(
  words: readonly Word[],
  published: string | null,
  { days, speech }: Language,
): string | null {
  const day = published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  const from = day ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(from)) return null;
  const back = words.map(({ lower }) => {
    const weekday = days.week.indexOf(lower);
    return weekday < 0 ? days.fromToday.get(lower) : (new Date(from).getUTCDay() - weekday + 7) % 7;
  });
  for (const [verb, { is, lower }] of words.entries()) {
    if (is !== 'word' || !(speech.verbs.has(lower) || speech.weakVerbs.has(lower))) continue;
    const by = back[dayBeside(words, verb, at => back[at] !== undefined, speech)];
    if (by !== undefined) return new Date(from - by * DAY).toISOString().slice(0, 10);
  }
  return null;
}

/** Where the day stands that belongs to a verb; -1 where none does. */
function dayBeside(
  words: readonly Word[],
  verb: number,
  isDay: (at: number) => boolean,
  speech: SpeechWords,
): number {
  const lower = (at: number) => words[at]?.lower ?? '';
  const leads = (at: number) => speech.between.has(lower(at));

  // "On Tuesday the board said", but not "On Tuesday the dam broke, the board said".
  const opening = words.findIndex((_, at) => isDay(at) || !leads(at));
  if (isDay(opening) && opening < verb && verb - opening < 2 * NEAR) {
    const subject = words.slice(opening + (words[opening + 1]?.text === ',' ? 2 : 1), verb);
    if (subject.every(word => word.is === 'word' && !speech.modals.has(word.lower))) return opening;
  }
  // "The board on Tuesday said", but not "a man arrested on Tuesday said".
  if (isDay(verb - 1) && leads(verb - 2) && !speech.past.test(lower(verb - 3))) return verb - 1;

  let at = verb + 1;
  while (leads(at) && !isDay(at)) at++;
  if (isDay(at)) return at;

  // "…,” said the mayor on Tuesday", "told the court on Tuesday", "said in a statement on Tuesday".
  // So does "…, said the mayor on Tuesday" where that comma is the only one: with another it ends an aside ("Lind, the mayor, said").
  const comma = words.findIndex(({ text }) => text === ',');
  const quoted =
    comma === verb - 1 || words[verb - (words[verb - 1]?.text === ',' ? 2 : 1)]?.is === 'quotation';
  const within = speech.telling.has(lower(verb)) || speech.places.has(lower(verb + 1)) ? OBJECT : 0;
  for (at = verb + 1; at <= verb + (quoted ? NEAR : within + 1); at++) {
    if (isDay(at)) return leads(at - 1) || isCapital(words[at - 1]) ? at : -1;
    const clause = speech.that.has(lower(at)) || speech.modals.has(lower(at));
    const another = !quoted && at > verb + 2 && speech.articles.has(lower(at));
    if (words[at]?.is !== 'word' || clause || another) return -1;
  }
  return -1;
}
