// @ts-check

/**
 * @typedef {object} Outcome What a step came to.
 * @property {string} name
 * @property {number} passed how many tests, or 1 for a check that held
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string} details what to read when something failed
 */

/** @typedef {Pick<Outcome, 'passed' | 'failed'> & Partial<Pick<Outcome, 'skipped' | 'details'>>} Counted */

/**
 * Times a piece of work. Whatever it throws is a failure of the step, never of the run.
 * @param {string} name
 * @param {() => Promise<Counted>} work
 * @returns {Promise<Outcome>}
 */
export async function measure(name, work) {
  const start = performance.now();
  const counted = await work().catch(error => ({
    passed: 0,
    failed: 1,
    details: String(error?.stack ?? error),
  }));
  return { skipped: 0, details: '', ...counted, name, seconds: (performance.now() - start) / 1000 };
}

/**
 * A command as a check of one: it holds when the command ends well.
 * @param {{ code: number, output: string }} ended
 * @returns {Counted}
 */
export const asCheck = ({ code, output }) =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, details: output };

/** @param {number} seconds */
export const inSeconds = seconds => `${seconds.toFixed(1)} s`;

/**
 * One line for a step, and beneath it what went wrong.
 * @param {Outcome} outcome
 */
export function report({ name, passed, failed, skipped, seconds, details }) {
  const count = passed + failed > 1 ? `${passed} of ${passed + failed}` : '';
  const facts = [count, skipped > 0 && `${skipped} skipped`, inSeconds(seconds)].filter(Boolean);
  console.log(`${failed === 0 ? '✔' : '✘'} ${name} (${facts.join(', ')})`);
  if (failed > 0 && details) console.log(details.trimEnd().replace(/^/gm, '    '));
}
