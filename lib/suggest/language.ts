import type { Kind } from '../claims';

export type Approximation = 'about' | 'more than' | 'less than' | 'at least' | 'at most';

/** How a language writes numbers; every word in lower case. */
export interface NumberWords {
  /** Words that are numbers by themselves and add up ("twenty", "five"). */
  small: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them, spelled or short ("hundred", "bn", "crore"). */
  scales: ReadonlyMap<string, number>;
  /** Letters that do so only where they touch an amount of money, or of what is counted ("$2.3B"). */
  short: ReadonlyMap<string, number>;
  /** Words that make a number after them negative. */
  minus: ReadonlySet<string>;
  /** Plural scales that name a size and no number ("tens", "thousands"), each with its lower end. */
  vague: ReadonlyMap<string, number>;
  /** Parts of a whole ("third", "quarters"), each with how many make one. */
  parts: ReadonlyMap<string, number>;
  half: string;
  /** The words for one thing that may stand before a scale or a part ("a", "an", "one"). */
  one: ReadonlySet<string>;
  and: string;
  or: string;
  of: string;
  /** "a few" million. */
  few: ReadonlySet<string>;
  /** What stands in "one in five" and in "nine out of ten"; the first of them stands between many things. */
  outOf: readonly (readonly string[])[];
  /** What may follow it: "one in every five". */
  every: string;
  /** After "a third" these show that a part is meant, not the third of a row. */
  afterPart: ReadonlySet<string>;
  /** Before "a third" these show the same. */
  beforePart: ReadonlySet<string>;
  /** What a half may stand before ("half of", "half the"), or after ("in half"). */
  afterHalf: ReadonlySet<string>;
  beforeHalf: ReadonlySet<string>;
  /** Before a half these show that a period is meant ("first half"). */
  notHalf: ReadonlySet<string>;
}

/** Which words around a number say what it is, or that it is no amount at all. */
export interface FigureWords extends NumberWords {
  /** Units by their symbol, exactly as written ("km", "MW"). */
  symbols: ReadonlyMap<string, string>;
  /** Units by their words, in lower case and each in the singular ("degree celsiu", as `singular` has it). */
  units: ReadonlyMap<string, string>;
  /** Currencies by what is written before the number. */
  currencies: ReadonlyMap<string, string>;
  /** What a unit's name means beside the rest of the text: pounds weigh, or are paid. */
  inContext(unit: string, text: string): string;
  /** Symbols that count as units only where they touch the number ("3in", "15p"). */
  touching: ReadonlySet<string>;
  /** Units of time: with these, "over" means during. */
  times: ReadonlySet<string>;
  approximations: ReadonlyMap<string, Approximation>;
  /** The same, after the number ("or more"). */
  approximationsAfter: ReadonlyMap<string, Approximation>;
  /** The approximation that, before a time, only says how long. */
  during: string;
  rangeAnd: { between: string; and: string };
  rangeTo: ReadonlySet<string>;
  /** Before two numbers these show a change from one to the other ("from", "fell"). */
  change: ReadonlySet<string>;
  /** Words that end the search for what is counted. */
  notCounted: ReadonlySet<string>;
  /** Plurals that do not look it ("people"). */
  plurals: ReadonlySet<string>;
  looksPlural(word: string): boolean;
  /** The singular of a unit's word, near enough to know it by. */
  singular(word: string): string;
  months: ReadonlySet<string>;
  /** What makes a number before it a time of day ("pm"). */
  clock: ReadonlySet<string>;
  /** Endings of ordinals and decades that touch the number ("th", "s"). */
  ordinal: ReadonlySet<string>;
  /** Words that a number after them only names ("page", "section", "aged"). */
  naming: ReadonlySet<string>;
  /** After these a small number that counts nothing is an age or a score ("at 16"). */
  notAmount: ReadonlySet<string>;
  /** Before a spelled small number these show that certain things are meant ("the two"). */
  definite: ReadonlySet<string>;
  /** After these a spelled small number that counts nothing is still an amount ("two were"). */
  afterBare: ReadonlySet<string>;
  /** What a year stands after ("in", "since"). */
  beforeYear: ReadonlySet<string>;
  /** Ages: "34-year-old". */
  old: string;
  /** What a text falls into: see `tokenPattern`. */
  tokens: RegExp;
}

/** How a language says who says something; every word in lower case. */
export interface SpeechWords {
  /** Verbs that always report ("said"). */
  verbs: ReadonlySet<string>;
  /** Verbs that report only before "that", beside a quotation or set off by a comma ("found"). */
  weakVerbs: ReadonlySet<string>;
  /** Verbs that report where an amount follows this word ("put the cost at $48 million"). */
  valuing: { verbs: ReadonlySet<string>; at: string };
  that: ReadonlySet<string>;
  /** Words that may stand between a speaker and the verb ("has", "also"). */
  between: ReadonlySet<string>;
  /** Before a verb these show that nobody reports ("may claim", "are told"); after it, these do ("called for", "asked by"). */
  modals: ReadonlySet<string>;
  otherwise: ReadonlySet<string>;
  /** "as the study showed". */
  as: string;
  /** What marks the answers of a printed conversation ("A:"). */
  answer: ReadonlySet<string>;
  /** Verbs after which stands to whom something is said ("told reporters"). */
  telling: ReadonlySet<string>;
  /** How a verb in the past looks, and how people do who need no article ("researchers", "police"). */
  past: RegExp;
  people: RegExp;
  /** What leads to a speaker with no verb ("according to"); a lone word only where it opens a phrase ("per"). */
  accordingTo: readonly (readonly string[])[];
  /** Pronouns and the like for one person ("she", "the 34-year-old"), and pronouns for others. */
  person: RegExp;
  others: ReadonlySet<string>;
  /** Pronouns that name nobody an article could name ("I", "you", "who"). */
  nobody: ReadonlySet<string>;
  /** Titles that belong to no name ("Dr", "Mrs"). */
  titles: ReadonlySet<string>;
  /** Small words inside names ("van", "de", "bin"). */
  particles: ReadonlySet<string>;
  /** Words for what somebody is ("minister", "analyst"). */
  roles: Pick<ReadonlySet<string>, 'has'>;
  articles: ReadonlySet<string>;
  /** Words at which a phrase with a speaker ends. */
  phraseEnd: ReadonlySet<string>;
  /** What may open a sentence before its speaker ("but", "however"). */
  openers: ReadonlySet<string>;
  of: ReadonlySet<string>;
  /** What stands between somebody without a name and whom they speak for ("a spokesman for"). */
  employed: ReadonlySet<string>;
  /** Before a number, where the number and what it counts belong to a name: "a coalition of 41 ports". */
  counting: string;
  who: ReadonlySet<string>;
  and: string;
  /** Words that show that a name is an organisation's. */
  organisations: ReadonlySet<string>;
  /** Words before which a name is a place's ("in", "at"). */
  places: ReadonlySet<string>;
}

/** Everything that differs from language to language. Another language is another file that fills this in. */
export interface Language {
  /** BCP 47. */
  code: string;
  /** Finds sentences by the browser's own rules; made once, since making one takes long. */
  segmenter: Intl.Segmenter;
  figures: FigureWords;
  speech: SpeechWords;
  /** Abbreviations that never end a sentence, and those that may; without the last full stop. */
  abbreviations: { never: ReadonlySet<string>; maybe: ReadonlySet<string> };
  /** Words that open a sentence even after an abbreviation. */
  openers: ReadonlySet<string>;
  /** Signs of each kind in a sentence, predictions and rules first; the first that fits counts. Each must run in linear time. */
  kinds: readonly (readonly [Kind, RegExp])[];
  /** Signs that a sentence claims nothing ("Click here"), and that it tells of the writer ("I sat"). */
  empty: RegExp;
  personal: RegExp;
  /** Words that stand in every text of this language, to know it by. */
  common: ReadonlySet<string>;
  days: {
    /** Days of the week, Sunday first, and how many days ago others were. */
    week: readonly string[];
    fromToday: ReadonlyMap<string, number>;
  };
}
