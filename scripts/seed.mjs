// @ts-check
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, runTool } from './run/command.mjs';
import { fillProfile } from './seed/fill.mjs';
import { orExplain, setUp } from './setup.mjs';

/** `npm run seed -- 100000 [folder] [seed]`: a browser profile with a library of so many claims, to try things with. */
const [count = '1000', folder, seed = '1'] = process.argv.slice(2);
const claims = Number(count);
if (!Number.isSafeInteger(claims) || claims < 1) throw new Error(`${count} is no number of claims.`);
const sources = Math.min(10_000, Math.max(1, Math.ceil(claims / 10)));
const profile = folder ? resolve(folder) : join(ROOT, '.output/seed', String(claims));

await orExplain(setUp(['chromium']));
if (!existsSync(join(ROOT, '.output/chrome-mv3/manifest.json'))) {
  const built = await runTool(['wxt'], ['build']);
  if (built.code !== 0) throw new Error(built.output);
}
const started = Date.now();
await fillProfile(profile, {
  claims,
  sources,
  seed: Number(seed),
  tell: done => {
    if (done % 10_000 === 0 || done === claims) console.log(`${done} claims`);
  },
});
console.log(
  `${claims} claims of ${sources} sources, in ${Math.round((Date.now() - started) / 1000)} s: ${profile}`,
);
