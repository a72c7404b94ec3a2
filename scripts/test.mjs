// @ts-check
import { check, prepare } from './check.mjs';
import { lintExtension } from './lint-extension.mjs';
import { runTool } from './run/command.mjs';
import { asCheck, inSeconds, measure, report } from './run/steps.mjs';
import { runVitest } from './run/vitest.mjs';
import { orExplain, setUp } from './setup.mjs';

/** @typedef {import('./run/steps.mjs').Outcome} Outcome */

/** @type {Outcome[]} */
const outcomes = [];
const start = performance.now();

/**
 * @param {string} name
 * @param {() => Promise<import('./run/steps.mjs').Counted>} work
 */
async function step(name, work) {
  console.log(`\n▸ ${name}`);
  const outcome = await measure(name, work);
  report(outcome);
  outcomes.push(outcome);
}

/** @param {...string} args */
const build = async (...args) => asCheck(await runTool(['wxt'], ['build', ...args]));

async function buildBoth() {
  await step('build for Chrome', () => build());
  await step('build for Firefox', () => build('-b', 'firefox'));
  await step("Mozilla's lint", lintExtension);
}

async function checkAndTest() {
  outcomes.push(...(await check()));
  await step('unit tests', () => runVitest('unit'));
}

console.log('▸ set-up');
await orExplain(setUp(['chromium', 'firefox', 'window']));
await step('prepare', prepare);
// None needs the others, and none fills two cores alone; what follows has the machine for itself.
await Promise.all([buildBoth(), checkAndTest(), step('browser tests', () => runVitest('browser'))]);
await step('end-to-end tests', () => runVitest('e2e'));

console.log(`\nAll of it, in ${inSeconds((performance.now() - start) / 1000)}`);
for (const outcome of outcomes) report(outcome);
const sum = (/** @type {'passed' | 'failed'} */ field) =>
  outcomes.reduce((total, outcome) => total + outcome[field], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
