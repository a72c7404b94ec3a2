import {
  CONTEXT_LENGTH,
  type ImportedClaim,
  ImportedClaimSchema,
  ImportedSourceSchema,
  type ImportProblem,
  type ImportRow,
  isProblem,
  type SourceFields,
  type Target,
  toSelectorList,
} from '../../claims';
import { dateOrText, isAmbiguous } from './dates';
import { lenient, problem } from './lenient';

/**
 * What a file says of a source, before it has been looked at; `from` names the format, as the place where each field was found.
 * The day of publication is as it is written, in any shape.
 */
export interface SourceDraft {
  address?: unknown;
  accessed?: unknown;
  fields: { [F in keyof SourceFields]?: unknown };
  from: string;
  tags?: unknown;
  note?: unknown;
}

export type ClaimDraft = { [F in keyof ImportedClaim]?: unknown };

/** One source with claims as rows: the record, if enough of it can be read, and what could not. */
export function toRows(line: number, draft: SourceDraft, claims: readonly ClaimDraft[] = []): ImportRow[] {
  const { fields, from, ...rest } = draft;
  const written = fields.published;
  const known = Object.entries({ ...fields, published: dateOrText(written) }).filter(
    ([, value]) => value !== undefined && value !== '' && value !== null,
  );
  const found = Object.fromEntries(known.map(([field, value]) => [field, { value, from }]));
  const unsure = typeof written === 'string' && isAmbiguous(written);
  return [
    ...(unsure ? [{ ...problem(line, 'badDate', 'published', written), partly: true }] : []),
    ...checkedRows(line, { ...rest, found }, claims),
  ];
}

/** The same for what has the shape of our own records already. */
export function checkedRows(line: number, source: object, claims: readonly unknown[]): ImportRow[] {
  const rows: ImportRow[] = [];
  const read = lenient(ImportedSourceSchema, source, { line, vital: ['id'] });
  rows.push(...read.problems);
  if (!read.value) return rows;
  if (read.value.address && !/^(https?|ftp|file|urn|doi):/i.test(read.value.address)) {
    rows.push({ ...problem(line, 'badAddress', 'address', read.value.address), partly: true });
    read.value.address = '';
  }
  const good = claims.flatMap((claim, i) => {
    const at = claims.length > 1 ? `claims[${i}]` : '';
    const { value, problems } = lenient(ImportedClaimSchema, claim, { line, at, vital: ['id', 'targets'] });
    rows.push(...problems);
    if (!value) return [];
    if (!value.id && value.targets.length === 0 && !value.statement && !value.note) {
      rows.push(problem(line, 'noQuote', at));
      return [];
    }
    return [value];
  });
  const { address, found, corrected } = read.value;
  if (!address && !found.title && !corrected.title) return [...rows, problem(line, 'noSource')];
  if (claims.length > 0 && good.length === 0) {
    // Nothing of it follows, so nothing was left out of anything.
    return rows.map(row => (isProblem(row) ? wholly(row) : row));
  }
  return [...rows, { line, source: read.value, claims: good }];
}

const wholly = ({ partly: _, ...row }: ImportProblem): ImportProblem => row;

/** A passage known by its words alone, by which it is looked for when its page is next visited. */
export function passage(exact: string, prefix = '', suffix = ''): Target {
  const quote = {
    exact,
    prefix: prefix.slice(-4 * CONTEXT_LENGTH),
    suffix: suffix.slice(0, 4 * CONTEXT_LENGTH),
  };
  return { format: 'html', frame: null, selectors: toSelectorList({ quote }) };
}

/** The texts of a list that may be one text, or none; blanks around them go, and so do empty ones. */
export function texts(value: unknown, divider?: RegExp): string[] {
  const list = [value].flat().filter((each): each is string => typeof each === 'string');
  const divided = divider ? list.flatMap(each => each.split(divider)) : list;
  return divided.map(each => each.trim()).filter(Boolean);
}

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
