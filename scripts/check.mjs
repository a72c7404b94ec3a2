// @ts-check
import { runTool } from './run/command.mjs';
import { isMain } from './run/main.mjs';
import { asCheck, measure, report } from './run/steps.mjs';
import { orExplain, setUp } from './setup.mjs';

/** @type {{ name: string, tool: [string, string?], args: string[] }[]} */
const TOOLS = [
  { name: 'format and lint', tool: ['@biomejs/biome', 'biome'], args: ['check', '--error-on-warnings', '.'] },
  { name: 'types', tool: ['typescript', 'tsc'], args: ['--noEmit'] },
  {
    name: 'import rules',
    tool: ['dependency-cruiser', 'depcruise'],
    args: ['--config', '.dependency-cruiser.cjs', 'components', 'entrypoints', 'lib', 'scripts', 'tests'],
  },
  { name: 'dead code', tool: ['knip'], args: ['--no-progress'] },
];

/** Runs every check, the others too when one fails, and says how each went as it ends. */
export async function check() {
  const prepared = await measure('prepare', async () => asCheck(await runTool(['wxt'], ['prepare'])));
  report(prepared);
  const checked = TOOLS.map(async ({ name, tool, args }) => {
    const outcome = await measure(name, async () => asCheck(await runTool(tool, args)));
    report(outcome);
    return outcome;
  });
  return [prepared, ...(await Promise.all(checked))];
}

if (isMain(import.meta.url)) {
  await orExplain(setUp([]));
  const failed = (await check()).filter(outcome => outcome.failed > 0);
  if (failed.length > 0) {
    console.log(`Not in order: ${failed.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 1;
  }
}
