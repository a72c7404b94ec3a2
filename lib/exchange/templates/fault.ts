import { LiquidError } from 'liquidjs';

/** What can be wrong with a template. The interface has a sentence for each (`templates.faults.*` in locales). */
const FAULTS = [
  [/^undefined variable: (.*)/s, 'unknownVariable'],
  [/^undefined filter: (.*)/s, 'unknownFilter'],
  [/^tag "(.*)" not found/s, 'unknownTag'],
  [/^(?:tag|output) "?(.*?)"? not closed/s, 'notClosed'],
  [/^parse length limit/, 'tooLong'],
  [/limit exceeded|call stack|string length|array length/i, 'tooMuch'],
] as const;

/** Why a template cannot be written out, and where in it: line and column from 1, or 0 where there is no one place. */
export interface TemplateFault {
  code: (typeof FAULTS)[number][1] | 'other';
  /** The name it is about, or what the engine said, shortened. */
  what: string;
  line: number;
  column: number;
}

/** A fault, thrown by the writer, which has no other way to say that a file cannot be written to its end. */
export class TemplateError extends Error {
  constructor(readonly fault: TemplateFault) {
    super(`${fault.code} ${fault.what}, line ${fault.line}, column ${fault.column}`);
  }
}

/** What the engine threw, as a fault. */
export function faultOf(error: unknown): TemplateFault {
  const [line = 0, column = 0] = LiquidError.is(error) ? error.token.getPosition() : [];
  const cause = LiquidError.is(error) ? (error.originalError ?? error) : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  const said = message.replace(/, line:\d+, col:\d+.*$/s, '');
  for (const [pattern, code] of FAULTS) {
    const found = pattern.exec(said);
    if (found) return { code, what: short(found[1] ?? ''), line, column };
  }
  return { code: 'other', what: short(said), line, column };
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
