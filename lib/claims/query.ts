import { KINDS, STATUSES } from './kinds';

/** Fields a term may name, as in `tag:wind`. What each one means stands in docs/search.md. */
export const QUERY_FIELDS = [
  'tag',
  'site',
  'kind',
  'status',
  'speaker',
  'before',
  'after',
  'month',
  'no',
] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** One thing that is asked for. `word` may be the beginning of a word; `phrase` stands as it was written. */
export interface QueryTerm {
  type: 'word' | 'phrase' | QueryField;
  value: string;
  /** What must not be so. */
  not: boolean;
}

export interface SearchQuery {
  terms: readonly QueryTerm[];
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const KIND_VALUES: readonly string[] = [...KINDS, 'plain'];
const STATUS_VALUES: readonly string[] = STATUSES;

/** Whether a field can have this value; a term that cannot is searched for as words. */
const FITS: Partial<Record<QueryField, (value: string) => boolean>> = {
  kind: value => KIND_VALUES.includes(value),
  status: value => STATUS_VALUES.includes(value),
  before: value => DATE.test(value),
  after: value => DATE.test(value),
  month: value => MONTH.test(value),
  no: value => value === 'evidence',
};

const TERM = /(-?)(?:"((?:[^"\\]|\\.)*)"|([A-Za-z]+):(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))|(\S+))/gsu;

/** Reads what was typed into a search field. Whatever cannot be understood is taken as words; nothing throws. */
export function parseQuery(text: string): SearchQuery {
  return { terms: [...text.matchAll(TERM)].flatMap(toTerm) };
}

function toTerm([whole, minus, phrase, field, quoted, bare, word]: RegExpMatchArray): QueryTerm[] {
  const not = minus === '-';
  if (phrase !== undefined) return filled({ type: 'phrase', value: unescaped(phrase), not });
  if (field !== undefined) {
    const type = QUERY_FIELDS.find(name => name === field.toLowerCase());
    const value = quoted === undefined ? (bare ?? '') : unescaped(quoted).trim();
    const folded = type && type in FITS ? value.toLowerCase() : value;
    if (type && folded && (FITS[type]?.(folded) ?? true)) return [{ type, value: folded, not }];
  }
  // A minus alone, or before nothing that could be left out, is a word like any other.
  const rest = word ?? (not ? whole.slice(1) : whole);
  if (rest.includes('"')) return whole.split('"').flatMap(part => parseQuery(part).terms);
  return filled({ type: 'word', value: rest, not });
}

function filled(term: QueryTerm): QueryTerm[] {
  const value = term.value.trim();
  return value ? [{ ...term, value }] : [];
}

/** The text that means a query: `parseQuery` of it gives the query again. */
export function formatQuery({ terms }: SearchQuery): string {
  return terms.map(({ type, value, not }) => `${not ? '-' : ''}${formatTerm(type, value)}`).join(' ');
}

function formatTerm(type: QueryTerm['type'], value: string): string {
  if (type === 'word') return value;
  if (type === 'phrase') return escaped(value);
  return `${type}:${/[\s"\\]/u.test(value) ? escaped(value) : value}`;
}

const unescaped = (text: string) => text.replace(/\\(["\\])/g, '$1');
const escaped = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
