import { type Author, foldName, type SourceFields } from '../../claims';
import { parseCanonical, parseLicence } from './values/addresses';
import { parseNames } from './values/bylines';
import { parseDate } from './values/dates';
import { distinct, distinctAuthors } from './values/distinct';
import { parseDoi, parseIsbn, parseIssn, parsePmid } from './values/identifiers';
import { parseLanguage } from './values/languages';
import { isOrganisation } from './values/organisations';
import { parseType } from './values/source-types';
import { withoutSite } from './values/titles';
import { type NamedThing, textOf, type Written } from './written';

/** What the readers of one field may know of the page and of the fields chosen before it. */
export interface Context {
  place: string;
  address: string;
  language: string | null;
  /** What was chosen as the site's name. */
  site: string | null;
  /** Names the page gives to its site and publisher. */
  sites: readonly string[];
  headline: string | null;
}

type Reader<Value> = (written: readonly Written[], context: Context) => Value | null;
type Readers = { [F in keyof SourceFields]-?: Reader<NonNullable<SourceFields[F]>> };

/** What `SourceFieldsSchema` takes: the longest line, in UTF-16 units, and the most of each list. */
const LONGEST_LINE = 2000;
const MOST_AUTHORS = 500;
const MOST_KEYWORDS = 200;
/** A longer keyword is a sentence, in UTF-16 units. */
const LONGEST_KEYWORD = 200;

const first = <T>(read: (text: string, context: Context) => T | null): Reader<T> => {
  return (written, context) => {
    for (const value of written) {
      const answer = read(textOf(value), context);
      if (answer !== null) return answer;
    }
    return null;
  };
};

const line = first(text => (/^(https?:|www\.|@)/i.test(text) ? null : cap(text, LONGEST_LINE)));
const short = first(text => (/[\p{L}\p{N}]/u.test(text) && text.length < 100 ? text : null));
const date = first((text, { language }) => parseDate(text, language));

/** Families that hold a title as it is to be cited, never with the site's name. */
const MADE_FOR_CITING = /^(citation_|bepress_|eprints\.|prism\.)/;

/** How what is written under each field's places becomes that field; null where it is nothing of the kind. */
export const READERS: Readers = {
  title: first((text, { place, sites, headline }) => {
    const title = cap(text, LONGEST_LINE);
    return MADE_FOR_CITING.test(place) ? title : withoutSite(title, sites, headline);
  }),
  authors: readAuthors,
  publication: line,
  publisher: line,
  site: line,
  published: date,
  modified: date,
  language: first(parseLanguage),
  type: first((text, { place }) => parseType(place, text)),
  volume: short,
  issue: short,
  pages: short,
  doi: first(parseDoi),
  issn: first(parseIssn),
  isbn: first((text, { place }) => (place.startsWith('dc') && !/isbn/i.test(text) ? null : parseIsbn(text))),
  pmid: first(parsePmid),
  abstract: first(text => (text.length < 20 ? null : text)),
  keywords: readKeywords,
  canonical: first((text, { address }) => parseCanonical(text, address)),
  licence: first((text, { address }) => parseLicence(text, address)),
};

/** Places with one name to a tag, where `Lee, Ann` is one person. */
const TAGS = /^(citation_|bepress_|eprints\.|dc|json-ld|microdata)/;

function readAuthors(written: readonly Written[], { place, language, sites }: Context): Author[] | null {
  const names = new Set(sites.map(foldName));
  const style = TAGS.test(place) ? 'tag' : 'byline';
  const authors = written.flatMap(value => {
    const isSite = names.has(foldName(textOf(value)));
    // A site may be called after whoever writes it.
    if (isSite && !(isNamedPerson(value) && !isOrganisation(value.name))) return [{ literal: textOf(value) }];
    if (typeof value === 'string') return parseNames(value, style, { language });
    if (value.family && value.given && value.kind !== 'organisation') {
      return parseNames(`${value.family}, ${value.given}`, 'tag', { language, kind: 'person' });
    }
    return parseNames(value.name, style, { language, kind: value.kind });
  });
  return some(distinctAuthors(authors), MOST_AUTHORS);
}

const isNamedPerson = (value: Written): value is NamedThing =>
  typeof value !== 'string' && value.kind === 'person';

function readKeywords(written: readonly Written[]): string[] | null {
  const texts = written.map(textOf);
  const split = texts.length === 1 ? texts.flatMap(text => text.split(dividerIn(text))) : texts;
  const words = split.filter(word => word && word.length <= LONGEST_KEYWORD && !/^(\/|https?:)/.test(word));
  return some(
    distinct(words, word => word),
    MOST_KEYWORDS,
  );
}

/** Words of Chinese and Japanese hold no blanks, so blanks may stand between them. */
const dividerIn = (text: string) =>
  !/[,;，、]/.test(text) && /\p{Script=Han}/u.test(text) ? /\s+/ : /\s*[,;，、]\s*/;

function some<T>(list: readonly T[], most: number): T[] | null {
  return list.length ? list.slice(0, most) : null;
}

function cap(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
