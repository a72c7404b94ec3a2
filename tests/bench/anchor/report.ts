import type { Outcome, PageReport } from './in-page';

const percent = (part: number, whole: number): string =>
  whole ? `${((100 * part) / whole).toFixed(2)} %` : '–';

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** A table in Markdown: one row for each mutation and engine. */
export function tableOf(
  reports: readonly PageReport[],
  mutations: readonly string[],
  engines: readonly string[],
): string {
  const outcomes = reports.flatMap(report => report.outcomes);
  const times = reports.flatMap(report => report.times);
  const rows = [
    '| mutation | engine | quotes | right place | exact ends | wrong place | right grade | orphaned | gone | false on gone | ms median | p95 | max | longest slice |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  ];
  for (const mutation of [...mutations, 'ALL']) {
    for (const engine of engines) {
      const own = (one: { mutation: string; engine: string }): boolean =>
        one.engine === engine && (mutation === 'ALL' || one.mutation === mutation);
      const mine = outcomes.filter(own);
      const count = (...verdicts: Outcome['verdict'][]): number =>
        mine.filter(({ verdict }) => verdicts.includes(verdict)).length;
      const present = count('right', 'wrong', 'orphan');
      const gone = count('gone-orphan', 'gone-placed');
      const ms = times.filter(own).map(time => time.ms);
      const slices = times.filter(own).map(time => time.longestSlice);
      const graded = mine.filter(({ rightGrade }) => rightGrade !== undefined);
      const grades = graded.filter(({ rightGrade }) => rightGrade).length;
      const exact = mine.filter(one => one.exactEnds).length;
      rows.push(
        `| ${mutation} | ${engine} | ${present} | ${percent(count('right'), present)} | ${percent(exact, present)} | ${percent(count('wrong'), present)} | ${percent(grades, graded.length)} | ${percent(count('orphan'), present)} | ${gone} | ${percent(count('gone-placed'), gone)} | ${quantile(ms, 0.5).toFixed(1)} | ${quantile(ms, 0.95).toFixed(1)} | ${Math.max(...ms, 0).toFixed(1)} | ${Math.max(...slices, 0).toFixed(1)} |`,
      );
    }
  }
  return rows.join('\n');
}
