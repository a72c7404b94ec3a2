import Papa from 'papaparse';
import { guessColumns } from './columns';
import { textOf } from './text';

/** One row of a table by its headings. `row` is counted as spreadsheets do: the first row of the file is row 1. */
export interface TableRow {
  row: number;
  cells: Record<string, string>;
  /** What stands above the headings, line by line. */
  above: readonly string[];
  /** True where a quotation was never closed, so that the rest of the file may stand in one cell. */
  broken: boolean;
}

/** Longest row we read, in UTF-16 units. */
const LONGEST_ROW = 5_000_000;

/**
 * The rows of a delimited table (commas, semicolons, tabs), read piece by piece; empty rows are passed over. Unless cells are to
 * be taken as written, they lose the apostrophe that keeps them from being a formula.
 */
export async function* tableRows(file: Blob, { asWritten = false } = {}): AsyncIterable<TableRow> {
  let headings: string[] | null = null;
  for await (const { row, cells, above, broken } of fromHeadings(file)) {
    if (!headings) headings = cells.map(cell => cell.trim());
    else if (cells.some(cell => cell.trim()))
      yield { row, cells: named(headings, asWritten ? cells : cells.map(undefused)), above, broken };
  }
}

/** The headings of a table. */
export async function headingsOf(file: Blob): Promise<string[]> {
  for await (const { cells } of fromHeadings(file)) return cells.map(cell => cell.trim());
  return [];
}

interface PlacedRow extends Pick<TableRow, 'row' | 'above' | 'broken'> {
  cells: string[];
}

/** So many rows are looked through for headings. */
const MOST_ABOVE = 20;

/**
 * The rows of a file from its headings on: its first row, or, where that is a single line which is no heading, the first with
 * three names or more. E-readers say above the table which book it is about.
 */
async function* fromHeadings(file: Blob): AsyncIterable<PlacedRow> {
  let held: { row: number; cells: string[]; broken: boolean }[] | null = [];
  let above: string[] = [];
  let row = 0;
  for await (const { cells, broken } of rowsOf(file)) {
    row += 1;
    if (!held) yield { row, cells, above, broken };
    else {
      held.push({ row, cells, broken });
      const first = filled(held[0]?.cells ?? []);
      const isTable = first.length > 1 || Object.keys(guessColumns(first)).length > 0;
      if (!isTable && !isHeadings(cells) && row < MOST_ABOVE) continue;
      if (!isTable && isHeadings(cells))
        above = held.splice(0, row - 1).flatMap(({ cells }) => filled(cells));
      for (const each of held) yield { ...each, above };
      held = null;
    }
  }
  for (const each of held ?? []) yield { ...each, above };
}

const filled = (cells: readonly string[]) => cells.map(cell => cell.trim()).filter(Boolean);

function isHeadings(cells: readonly string[]): boolean {
  const names = filled(cells);
  return names.length >= 3 && new Set(names).size === names.length;
}

function named(headings: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']));
}

/** A cell without the apostrophe that kept it from being a formula: see `FORMULA` in our CSV. */
const undefused = (cell: string) => cell.replace(/^'(?='*([\t\r]|\s*[=+\-@＝＋－＠]))/, '');

async function* rowsOf(file: Blob): AsyncIterable<{ cells: string[]; broken: boolean }> {
  let rest = '';
  let parser: Papa.Parser | null = null;
  for await (const piece of textOf(file)) {
    rest += piece;
    if (!piece) continue;
    parser ??= parserFor(rest);
    const { data, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
    for (const cells of data) yield { cells, broken: false };
    rest = rest.slice(meta.cursor);
    if (rest.length > LONGEST_ROW) {
      yield { cells: [rest.slice(0, 200)], broken: true };
      return;
    }
  }
  if (!rest || !parser) return;
  const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
  const unclosed = errors.some(({ code }) => code === 'MissingQuotes');
  for (const [i, cells] of data.entries()) yield { cells, broken: unclosed && i === data.length - 1 };
}

/** A parser for tables that are divided as this one's headings are: what stands below them may hold any sign any number of times. */
function parserFor(start: string): Papa.Parser {
  const bare = start.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
  const [headings = '', newline = '\n'] = bare.split(/(\r\n|\n|\r)/);
  const counted = [',', ';', '\t', '|'].map(sign => ({ sign, count: headings.split(sign).length }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return new Papa.Parser({ delimiter: best?.sign ?? ',', newline: newline as '\n' });
}
