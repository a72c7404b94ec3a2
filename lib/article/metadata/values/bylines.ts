import type { Author } from '../../../claims';
import { distinctAuthors } from './distinct';
import { toAuthor } from './names';
import { isOrganisation } from './organisations';

/** What stands before the names, in the languages of the sites we have seen. */
const OPENING =
  /^\s*(?:(?:words|text|story|written|posted|published|reported|reporting|article|photos?|photographs?|interview|edited|a post|opinion|analysis)\s+)?(?:by|par|por|av|af|door)\b[\s:]*|^\s*(?:authors?|auteurs?|autor(?:es|a|in)?|words|text|texte?|byline)\s*:\s*/iu;
/** "Von" before two words is German for "by"; before one it is part of a name. */
const FROM = /^(?:[Vv]on|Di)\s+(?=\p{Lu}\S*\s+\p{Lu})/u;
/** Where the names end: a date, a place, an employer, an "updated". */
const ENDING =
  /\s+(?:in|for|at|on|from|of)\s+(?:the\s+)?\p{Lu}.*$|\s*\b(?:[Uu]pdated|[Pp]ublished|[Pp]osted)\b.*$|\s*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+)?\d.*$|\s*(?:기자|記者|记者)$/gu;
const SEPARATOR =
  /\s*[|•·;\n\t/]\s*|\s+[–—-]\s+|\s+(?:and|und|et|och|og)\s+|\s*[&＆、]\s*|\s*,\s*(?:and|und|et)\s+/iu;
/** `Ann Lee (with Bo Ek)` names two people; what else stands in brackets is not a name. */
const HELPERS = /\s*\(\s*(?:with|avec|mit|con|met)\s+([^)]*)\)/giu;
const ADDRESS = /<?[\w.+-]+@[\w-]+\.[\w.-]+>?|(?:https?:\/\/|www\.)\S+|(?<!\S)@\w+/giu;
const ROLE =
  /(?<![\p{L}])(editor|correspondent|reporter|writer|contributor|columnist|photographer|producer|director|chief|senior|deputy|critic|analyst|fellow|author|journalist|redakteur(?:in)?|journaliste|periodista|korrespondent(?:in)?|min(?:ute)?s? read|guest|professor|lecturer|researcher|記者|记者|기자)(?![\p{L}])/iu;
const NOBODY =
  /^(admin(istrator)?|root|user|guest|author|webmaster|unknown|anonymous|n\/?a|null|undefined|none|editor|by|follow|share|subscribe|more)$/i;

/** How the authors are written: in a sentence for readers, or one to a tag and perhaps family name first. */
export type Style = 'byline' | 'tag';

interface Hints {
  language?: string | null;
  kind?: 'person' | 'organisation';
}

/**
 * The people and organisations in a byline (`By Ann Lee and Bo Ek, Science Editor`) or a tag (`Lee, Ann`), in their
 * order, each once. Roles, addresses, dates and places are left out; what is no name gives nothing.
 */
export function parseNames(written: string, style: Style, hints: Hints = {}): Author[] {
  if (written.length > 1000) return [];
  const plain = written
    .replace(ADDRESS, ' ')
    .replace(HELPERS, ', $1')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (hints.kind === 'organisation') return distinctAuthors([toAuthor(plain, hints)]);
  if (style === 'tag' && isInverted(plain))
    return distinctAuthors(plain.split(/\s*;\s*/).map(name => toAuthor(name, hints)));
  if (isOrganisation(withoutEnding(plain, style)) && !/[,、]|\sand\s|^by\s/i.test(plain)) {
    return distinctAuthors([toAuthor(plain, hints)]);
  }
  const names = plain
    .replace(OPENING, '')
    .replace(style === 'byline' ? FROM : /^/, '')
    .split(SEPARATOR)
    .flatMap(part => (isInverted(part) && style === 'tag' ? [part] : splitCommas(part)))
    .map(part => lettersOf(withoutEnding(part.replace(OPENING, '').trim(), style)))
    .filter(part => isName(part, hints.kind === 'person'));
  return distinctAuthors(names.map(name => toAuthor(name, hints)));
}

/** `Ann Lee for The Courier` is Ann Lee, but `University of Karrby` is all of it. */
function withoutEnding(name: string, style: Style): string {
  if (style === 'tag') return name;
  const short = name.replace(ENDING, '').trim();
  const whole = isOrganisation(name) && (isOrganisation(short) || !short.includes(' '));
  return whole ? name : short;
}

/** `Lee, Ann` is one name; `Ann Lee, Bo Ek` are two, and `Ann Lee, Jr.` is one with its suffix. */
function splitCommas(part: string): string[] {
  const pieces = part.split(/\s*[,，]\s*/);
  if (pieces.length === 2 && pieces.every(piece => /^\p{Lu}[\p{L}'’.-]*$/u.test(piece))) return [part];
  return pieces.reduce<string[]>((names, piece) => {
    const last = names.at(-1);
    if (last && /^(jr|sr|ii|iii|iv)\.?$/i.test(piece)) names[names.length - 1] = `${last}, ${piece}`;
    else names.push(piece);
    return names;
  }, []);
}

/** Family name first in every name of the list: one comma to a name, semicolons between names. */
function isInverted(text: string): boolean {
  return text.split(';').every(name => {
    const parts = name.split(',');
    const [family = '', given = ''] = parts.map(part => part.trim());
    const short = family.split(' ').length <= 3 && given.split(' ').length <= 3;
    const suffixed = parts.length === 3 && /^\s*(jr|sr|ii|iii|iv)\.?\s*$/i.test(parts[2] ?? '');
    const listed = family.includes(' ') && given.includes(' ') && /^\p{Lu}/u.test(family);
    return (
      (parts.length === 2 || suffixed) &&
      short &&
      !listed &&
      !ROLE.test(given) &&
      !/\s(and|und|et)\s|&/.test(name)
    );
  });
}

/** Whether this can be a name. Somebody may well be called Guest or Chief, if the page says that it is a person. */
function isName(text: string, isPerson: boolean): boolean {
  const words = text.split(' ').length;
  if (!/\p{L}{2}|\p{Script=Han}/u.test(text) || NOBODY.test(text) || /\d{3}|[<>{}=]|:\/\//.test(text))
    return false;
  return words <= (isOrganisation(text) ? 12 : 6) && (isPerson || !ROLE.test(text));
}

/** `ANN LEE` is Ann Lee: capitals are the page's typography. Initials and short single words stay as they are. */
function lettersOf(name: string): string {
  const words = name.split(' ');
  if (words.length < 2 || name !== name.toUpperCase() || isOrganisation(name) || !/\p{Lu}{3}/u.test(name))
    return name;
  return name.replace(/(?<=\p{L})\p{L}+/gu, letters =>
    name.includes(`${letters}.`) ? letters : letters.toLowerCase(),
  );
}
