import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../../../scripts/seed/bundle.mjs';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';
import type { Acknowledged } from '../../support/killed/in-extension';
import { waitFor } from '../../support/wait';

/** `npm run test:kill` kills twenty times. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 1);
/** So many acknowledged writes come before the end of each round, in which the worker is stopped several times. */
const WRITES = Number(process.env['WRITES'] ?? 120);
const WORKER_STOPS = 3;
const LONG = 60_000 * ROUNDS;

let script: string;
let profile: Awaited<ReturnType<typeof makeProfile>>;
beforeAll(async () => {
  script = await bundle(join(import.meta.dirname, '../../support/killed/in-extension.ts'));
  profile = await makeProfile();
});
afterAll(() => profile.remove());

async function ownPage(chromium: Chromium) {
  const page = await chromium.open(`${chromium.origin}/welcome.html`);
  await page.evaluate(script);
  return page;
}

/** Ends the browser as a power failure would, as far as a process can. */
async function kill(chromium: Chromium): Promise<void> {
  const process = chromium.browser.process();
  if (!process) throw new Error('no process to kill');
  const gone = new Promise(done => process.once('exit', done));
  process.kill('SIGKILL');
  await gone;
}

it(
  `whatever was acknowledged is there, and nothing by half, after ${ROUNDS} killings in the middle of writing`,
  async () => {
    const saved = new Set<string>();
    const notes = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const chromium = await launchChromium({ profile: profile.path });
      const page = await ownPage(chromium);
      let writes = 0;
      await page.exposeFunction('acknowledged', (what: Acknowledged) => {
        writes += 1;
        if ('saved' in what) saved.add(what.saved);
        else notes.set(what.edited, what.note);
      });
      const edits = notes.size;
      const { worker } = chromium;
      void page.evaluate('void claimlightStore.write(acknowledged)').catch(() => undefined);
      for (let stop = 1; stop <= WORKER_STOPS; stop++) {
        await waitFor(async () => writes > (WRITES * stop) / (WORKER_STOPS + 1), {
          timeout: 60_000,
          what: 'writes',
        });
        await worker.stop();
      }
      await waitFor(async () => writes > WRITES && notes.size > edits, { timeout: 60_000, what: 'writes' });
      await kill(chromium);

      const again = await launchChromium({ profile: profile.path });
      const found = (await (await ownPage(again)).evaluate('claimlightStore.look()')) as {
        id: string;
        note: string;
        missing: string[];
      }[];
      await again.quit();
      expect(found.filter(({ missing }) => missing.length > 0)).toEqual([]);
      const noteOf = new Map(found.map(({ id, note }) => [id, note]));
      expect([...saved].filter(id => !noteOf.has(id))).toEqual([]);
      for (const [id, note] of notes) expect(Number(noteOf.get(id))).toBeGreaterThanOrEqual(note);
    }
    expect(saved.size).toBeGreaterThan(ROUNDS * 20);
    console.log(
      `${saved.size} saves and ${[...notes.values()].reduce((sum, n) => sum + n + 1, 0)} changes outlived ${ROUNDS} killings`,
    );
  },
  LONG,
);
