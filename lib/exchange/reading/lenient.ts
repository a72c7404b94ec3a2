import * as v from 'valibot';
import type { ImportProblem, Problem } from '../../claims';

/** What was read, and what of it was left out and why; `null` where too little is left. */
export interface Read<T> {
  value: T | null;
  problems: ImportProblem[];
}

interface Place {
  line: number;
  /** Where the value stands in its row, such as `claims[2]`. */
  at?: string;
  /** Parts without which the whole is worth nothing. */
  vital?: readonly string[];
}

/** Parts whose members can be left out one by one. */
const BY_MEMBER = ['found', 'corrected', 'tags', 'figures', 'ownFigures', 'links'];

/**
 * Reads a value by a schema, leaving out the parts that do not fit it rather than the whole, and says which.
 * The schema's parts that are not vital must be optional.
 */
export function lenient<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  { line, at = '', vital = [] }: Place,
): Read<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { value: null, problems: [problem(line, 'notAnObject', at, value)] };
  }
  const good = v.safeParse(schema, value);
  if (good.success) return { value: good.output, problems: [] };
  const whole = structuredClone(value) as Record<string, unknown>;
  const problems: ImportProblem[] = [];
  // Each round takes away at least one part, or ends.
  for (let round = 0; round < 100; round += 1) {
    const read = v.safeParse(schema, whole);
    if (read.success) return { value: read.output, problems };
    for (const issue of read.issues.toReversed()) {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      const [part, member] = path;
      const field = [at, path.join('.')].filter(Boolean).join('.');
      const input = inputOf(issue);
      const why = reasonOf(issue, input);
      if (part === undefined || vital.includes(String(part))) {
        return { value: null, problems: [problem(line, why, field, input)] };
      }
      if (!take(whole, part, member)) continue;
      problems.unshift({ ...problem(line, why, field, input), partly: true });
    }
  }
  return { value: null, problems: [problem(line, 'invalidField', at, value)] };
}

/** Takes a part away, or one member of it. False where it is gone already. */
function take(
  whole: Record<string, unknown>,
  part: string | number,
  member: string | number | undefined,
): boolean {
  const held = whole[part];
  if (held === undefined) return false;
  if (BY_MEMBER.includes(String(part)) && member !== undefined && typeof held === 'object' && held !== null) {
    if (Array.isArray(held)) return held.splice(Number(member), 1).length > 0;
    return delete (held as Record<string, unknown>)[member];
  }
  return delete whole[part];
}

/** What stands at an issue's place; where a check of the whole was forwarded to a part, its own input is that whole. */
const inputOf = ({ path, input }: v.BaseIssue<unknown>): unknown => (path ? path.at(-1)?.value : input);

function reasonOf(issue: v.BaseIssue<unknown>, input: unknown): Problem {
  if (issue.type === 'max_length') return 'tooLong';
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const isDate = path.some(key => ['published', 'modified', 'said', 'accessed', 'createdAt'].includes(key));
  if (isDate && typeof input === 'string') return 'badDate';
  return 'invalidField';
}

/** A row's problem, with what stands there shortened to what a list can show. */
export function problem(line: number, reason: Problem, field?: string, found?: unknown): ImportProblem {
  const text = typeof found === 'string' ? found : found === undefined ? '' : (JSON.stringify(found) ?? '');
  return {
    line,
    reason,
    ...(field && { field }),
    ...(text && { found: text.length > 80 ? `${text.slice(0, 80)}…` : text }),
  };
}
