import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { bundle } from '../../../scripts/seed/bundle.mjs';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';
import { waitFor } from '../../support/wait';

/** Enough that each work takes several batches. */
const CLAIMS = 4000;

let script: string;
beforeAll(async () => {
  script = await bundle(join(import.meta.dirname, '../../support/killed-bulk/in-extension.ts'));
});

type Seen = { tagged: number; found: number; written: number[] };

async function ownPage(chromium: Chromium) {
  const page = await chromium.open(`${chromium.origin}/welcome.html`);
  await page.evaluate(script);
  return page;
}

/** Begins some work in a page of its own, and waits until so much of it is done. */
async function begin(chromium: Chromium, work: string, until: number) {
  const page = await ownPage(chromium);
  let part = 0;
  await page.exposeFunction('came', (now: number) => {
    part = Math.max(part, now);
  });
  void page.evaluate(`void claimlightStore.${work}(came)`).catch(() => undefined);
  await waitFor(async () => part >= until, { timeout: 60_000, what: `${work} to come so far` });
  return { page, acknowledged: () => part === 1 };
}

/** The two ways in which work can be cut off; each answers with a browser in which all is looked at afterwards. */
const WAYS: [how: string, end: (chromium: Chromium, page: Page, profile: string) => Promise<Chromium>][] = [
  [
    'its tab is closed',
    async (chromium, page) => {
      await page.close();
      return chromium;
    },
  ],
  [
    'the browser is killed',
    async (chromium, _, profile) => {
      const process = chromium.browser.process();
      if (!process) throw new Error('no process to kill');
      const gone = new Promise(done => process.once('exit', done));
      process.kill('SIGKILL');
      await gone;
      return launchChromium({ profile });
    },
  ],
];
type Page = Awaited<ReturnType<Chromium['open']>>;

it.each(WAYS)(
  'work on many claims of which half is done when %s has done nothing, and can be done again',
  async (_, end) => {
    const profile = await makeProfile();
    let chromium = await launchChromium({ profile: profile.path });
    try {
      const ask = async <T>(call: string): Promise<T> => {
        const page = await ownPage(chromium);
        const answer = (await page.evaluate(`claimlightStore.${call}`)) as T;
        await page.close();
        return answer;
      };
      await ask(`fill(${CLAIMS})`);
      const before = await ask<Seen>('look()');
      expect(before).toMatchObject({ tagged: 0, found: 0 });

      const tagging = await begin(chromium, 'tag', 0.5);
      chromium = await end(chromium, tagging.page, profile.path);
      expect(tagging.acknowledged()).toBe(false);
      expect(await ask<Seen>('look()')).toEqual(before);

      await (await begin(chromium, 'tag', 1)).page.close();
      const tagged = await ask<Seen>('look()');
      expect(tagged).toMatchObject({ tagged: CLAIMS, found: CLAIMS });

      const undoing = await begin(chromium, 'takeBack', 0.3);
      chromium = await end(chromium, undoing.page, profile.path);
      expect(undoing.acknowledged()).toBe(false);
      expect(await ask<Seen>('look()')).toEqual(tagged);

      await (await begin(chromium, 'takeBack', 1)).page.close();
      expect(await ask<Seen>('look()')).toMatchObject({ tagged: 0, found: 0 });
    } finally {
      await chromium.quit();
      await profile.remove();
    }
  },
);
