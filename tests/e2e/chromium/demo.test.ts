import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHOWN, tour } from '../../../scripts/demo/tour.mjs';
import { type Site, serveFixtures } from '../../support/site';

let site: Site;
beforeAll(async () => {
  site = await serveFixtures();
});
afterAll(() => site?.close());

it('what `npm start` shows without a display holds, step by step', async () => {
  const steps: string[] = [];
  await tour(`${site.origin}/harbour-batteries.html`, step => steps.push(step));
  expect(steps.at(-1)).toContain('the highlights came back');
  const files = await readdir(join(import.meta.dirname, '../../..', SHOWN));
  for (const surface of ['toolbar', 'editor', 'popup', 'page']) {
    expect(files).toEqual(expect.arrayContaining([`${surface}-light.png`, `${surface}-dark.png`]));
  }
  expect(files.filter(file => /\.(md|json)$/.test(file))).toHaveLength(2);
});
