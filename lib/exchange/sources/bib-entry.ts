import type { Author } from '../../claims';

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Signs that TeX makes one of: two hyphens a dash, two apostrophes a quotation mark. */
const LIGATURE = /(?<=-)-|(?<=`)`|(?<=')'|(?<=[!?])`/g;

/** Text for TeX: nothing in it is a command. Letters stay as they are (UTF-8). */
export function tex(text: string): string {
  return escaped(text).replace(LIGATURE, '{}$&');
}

const escaped = (text: string) => text.replace(/[\\~^<>]|[{}#$%&_]/g, sign => ESCAPES[sign] ?? `\\${sign}`);

/** A text of one line. */
export const texLine = (text: string) => tex(text.replace(/\s+/g, ' ').trim());

/** Keywords, divided by commas; one that holds a comma stands in braces. */
export const texKeywords = (words: readonly string[]) =>
  words
    .map(word => escaped(word.replace(/\s+/g, ' ').trim()))
    .map(word => (word.includes(',') ? `{${word}}` : word))
    .join(', ');

/** An address or DOI, which these formats take as it is but for braces. */
export const verbatim = (text: string) =>
  text.replace(/[{}\\\s]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Authors joined by `and`. What would be taken apart (an organisation, a name with a comma) stands in braces. */
export function texNames(authors: readonly Author[]): string {
  return authors.map(name).join(' and ');
}

function name(author: Author): string {
  if ('literal' in author) return `{${texLine(author.literal)}}`;
  const { family, given, suffix, particle } = author;
  const last = particle ? `${texLine(particle)} ${whole(family)}` : whole(family);
  return [last, suffix && whole(suffix), given && whole(given)].filter(Boolean).join(', ');
}

const whole = (part: string) => (/,|\band\b/i.test(part) ? `{${texLine(part)}}` : texLine(part));

/** Names that stand without braces: every style has its own words for the months. */
const BARE = ['month'];

/** One entry; fields without a value are left out. Values are TeX already. */
export function entry(
  type: string,
  key: string,
  fields: readonly [name: string, value: string | undefined][],
): string {
  const lines = fields.flatMap(([field, value]) =>
    value ? [`  ${field} = ${BARE.includes(field) ? value : `{${value}}`},`] : [],
  );
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}
