// @ts-check
import { runTool } from './run/command.mjs';
import { isMain } from './run/main.mjs';
import { asCheck, measure, report } from './run/steps.mjs';
import { orExplain, setUp } from './setup.mjs';

const BUILD = '.output/firefox-mv3';

/** What Preact, DOMPurify and Readability carry. Our own code has none: a test of the repository sees to that. */
const ALLOWED = 'UNSAFE_VAR_ASSIGNMENT';

/** @typedef {{ _type: 'error' | 'warning' | 'notice', code: string, message: string, file?: string, line?: number }} Finding */

/**
 * Mozilla's lint on the Firefox build, which has to be there: no error, and no warning but the one that libraries carry.
 * @returns {Promise<import('./run/steps.mjs').Counted>}
 */
export async function lintExtension() {
  const { code, output } = await runTool(
    ['web-ext'],
    ['lint', '--source-dir', BUILD, '--output', 'json', '--boring'],
  );
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  if (!json) return asCheck({ code: code || 1, output });
  /** @type {{ errors: Finding[], warnings: Finding[] }} */
  const { errors, warnings } = JSON.parse(json);
  const unexpected = [...errors, ...warnings.filter(warning => warning.code !== ALLOWED)];
  console.log(
    `${errors.length} errors; ${warnings.length} warnings, of which ${warnings.length + errors.length - unexpected.length} are the ${ALLOWED} of libraries`,
  );
  return asCheck({ code: unexpected.length, output: unexpected.map(describe).join('\n') });
}

const describe = (/** @type {Finding} */ { _type, code, message, file = 'manifest.json', line = 1 }) =>
  `${file}:${line} ${_type} ${code}: ${message}`;

if (isMain(import.meta.url)) {
  await orExplain(setUp([]));
  const built = await runTool(['wxt'], ['build', '-b', 'firefox'], { show: true });
  const outcome = await measure(
    "Mozilla's lint",
    built.code === 0 ? lintExtension : async () => asCheck(built),
  );
  report(outcome);
  process.exitCode = outcome.failed;
}
