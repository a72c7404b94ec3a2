import type { Author, Source, SourceFields } from './source';

/** What a source is taken to say: the reader's corrections over what was found; what the reader says it has not is left out. */
export function sourceFields({ found, corrected }: Pick<Source, 'found' | 'corrected'>): SourceFields {
  const values = Object.entries(found).map(([field, entry]) => [field, entry?.value]);
  const said = Object.entries({ ...Object.fromEntries(values), ...corrected });
  return Object.fromEntries(said.filter(([, value]) => value !== null));
}

/** The day on which a source was changed, as it says, if that is after the day on which it came out. */
export function updatedOn(fields: {
  published?: string | null | undefined;
  modified?: string | null | undefined;
}): string | null {
  const { published, modified } = fields;
  return modified && modified.slice(0, 10) > (published ?? '').slice(0, 10) ? modified : null;
}

/** A name as a reader would write it: Chinese, Japanese and Korean names with the family first, and no space. */
export function authorName(author: Author): string {
  if ('literal' in author) return author.literal;
  const { family, given = '', particle, suffix } = author;
  if (FAMILY_FIRST.test(family + given)) return family + given;
  return [given, particle, family, suffix].filter(Boolean).join(' ');
}

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** What a source is called: its title or, without one, its address. */
export function sourceTitle({ fields, address }: { fields: SourceFields; address: string }): string {
  return fields.title ?? address;
}

/** Where a source stands: its site or publication or, without either, the host of its address. */
export function sourceSite({ fields, address }: { fields: SourceFields; address: string }): string {
  return fields.site ?? fields.publication ?? (URL.canParse(address) ? new URL(address).host : '');
}
