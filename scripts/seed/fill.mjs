// @ts-check
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../drive/chromium.mjs';
import { bundle } from './bundle.mjs';

/**
 * Writes a profile with a library of so many invented claims, the same for the same seed.
 * @param {string} profile where the profile will be; what is there is removed
 * @param {{ claims: number, sources: number, seed?: number, tell?: (done: number) => void }} options
 */
export async function fillProfile(profile, { claims, sources, seed = 1, tell = () => undefined }) {
  await rm(profile, { recursive: true, force: true });
  await mkdir(profile, { recursive: true });
  const chromium = await launchChromium({ profile });
  try {
    const page = await chromium.open(`${chromium.origin}/welcome.html`);
    await page.exposeFunction('tellSeed', tell);
    await page.evaluate(await bundle(join(import.meta.dirname, 'in-extension.ts')));
    const session = await page.createCDPSession();
    // The inspector's own call waits for as long as it takes.
    const outcome = await session.send(
      'Runtime.evaluate',
      { expression: `claimlightStore.fill(${claims}, ${sources}, ${seed}, tellSeed)`, awaitPromise: true },
      { timeout: 0 },
    );
    if (outcome.exceptionDetails)
      throw new Error(outcome.exceptionDetails.exception?.description ?? 'not filled');
  } finally {
    await chromium.quit();
  }
}
