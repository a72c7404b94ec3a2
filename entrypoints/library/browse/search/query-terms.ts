import { formatQuery, parseQuery, type QueryField, type QueryTerm } from '../../../../lib/claims';

const means = (field: QueryField, value: string) => (term: QueryTerm) =>
  term.type === field && term.value === value && !term.not;

/** Whether a query asks for a field to have this value. */
export function hasTerm(text: string, field: QueryField, value: string): boolean {
  return parseQuery(text).terms.some(means(field, value));
}

/** Adds a term such as `tag:wind` to a query's text, or takes it away where it stands there already. */
export function toggleTerm(text: string, field: QueryField, value: string): string {
  const { terms } = parseQuery(text);
  const others = terms.filter(term => !means(field, value)(term));
  if (others.length < terms.length) return formatQuery({ terms: others });
  return formatQuery({ terms: [...terms, { type: field, value, not: false }] });
}
