// @ts-check
import { runTool } from './run/command.mjs';
import { isMain } from './run/main.mjs';
import { asCheck, measure, report } from './run/steps.mjs';
import { orExplain, setUp } from './setup.mjs';

/** @type {{ name: string, tool: [string, string?], args: string[] }[]} */
const TOOLS = [
  { name: 'format and lint', tool: ['@biomejs/biome', 'biome'], args: ['check', '--error-on-warnings', '.'] },
  // The compiler's native build takes a sixth of the time; dependency-cruiser still reads modules with the other.
  { name: 'types', tool: ['@typescript/native', 'tsc'], args: ['--noEmit'] },
  {
    name: 'import rules',
    tool: ['dependency-cruiser', 'depcruise'],
    args: ['--config', '.dependency-cruiser.cjs', 'components', 'entrypoints', 'lib', 'scripts'],
  },
  { name: 'dead code', tool: ['knip'], args: ['--no-progress'] },
];

/** Writes the types of the manifest, the texts and the paths, which everything after it reads. */
export const prepare = async () => asCheck(await runTool(['wxt'], ['prepare']));

/** Runs every check, the others too when one fails, and says how each went as it ends. */
export function check() {
  return Promise.all(
    TOOLS.map(async ({ name, tool, args }) => {
      const outcome = await measure(name, async () => asCheck(await runTool(tool, args)));
      report(outcome);
      return outcome;
    }),
  );
}

if (isMain(import.meta.url)) {
  await orExplain(setUp([]));
  const prepared = await measure('prepare', prepare);
  report(prepared);
  const failed = [prepared, ...(await check())].filter(outcome => outcome.failed > 0);
  if (failed.length > 0) {
    console.log(`Not in order: ${failed.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 1;
  }
}
