// @ts-check
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findProgram } from '../browsers.mjs';
import { ROOT, run, toolOf } from './command.mjs';

/** @typedef {'unit' | 'browser' | 'e2e'} Project */

/**
 * The part of vitest's JSON report that we read.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {TestFile[]} testResults
 */

/** @typedef {{ name: string, status: string, assertionResults: Test[] }} TestFile */

/** @typedef {{ fullName: string, status: string, failureMessages: string[] | null }} Test */

/** How many lines of a failure are said again with the step it belongs to: what failed, and where. */
const FAILURE_LINES = 4;

/**
 * Runs one of vitest's projects, shown as it goes, and counts.
 * @param {Project} project
 * @returns {Promise<import('./steps.mjs').Counted>}
 */
export async function runVitest(project) {
  const file = join(ROOT, `.output/tests/${project}.json`);
  await rm(file, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`];
  const [program = '', ...rest] = [...screen(project), ...toolOf('vitest'), ...args];
  const { code } = await run(program, rest, { show: true });
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
  return count(report, code);
}

/** Real windows open on a screen of their own, so that the keys a test presses never land in somebody's work. */
function screen(/** @type {Project} */ project) {
  const xvfb = findProgram('xvfb-run');
  if (project !== 'e2e' || !xvfb) return [];
  return [xvfb, '--auto-servernum', '--server-args=-screen 0 1280x1024x24'];
}

/**
 * A file that could not even be loaded, and a run that broke off, are failures though no test of theirs failed.
 * @param {VitestReport | null} report
 * @param {number} code
 */
function count(report, code) {
  if (!report) return { passed: 0, failed: 1, details: `vitest ended with ${code} and left no report.` };
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  const details = [
    ...broken.map(({ name }) => `could not be run: ${name}`),
    ...report.testResults.flatMap(describeFailures),
  ].join('\n');
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
    details: details || `vitest ended with ${code}; its own words are above.`,
  };
}

/** @param {TestFile} file */
function describeFailures({ name, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  return failed.map(({ fullName, failureMessages }) => {
    const lines = (failureMessages ?? []).join('\n').split('\n').slice(0, FAILURE_LINES);
    return [`${relative(ROOT, name)}: ${fullName}`, ...lines.map(line => `  ${line.trim()}`)].join('\n');
  });
}
