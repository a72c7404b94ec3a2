import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

const PICTURES = resolve(import.meta.dirname, '../../.output/pictures/chromium');

/** Checks a page with axe in light and dark, and leaves pictures for people to look at. */
export async function checkLooks(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.evaluate(axe.source);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const found = await page.evaluate(async () => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await runner.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
    });
    await page.screenshot({ path: resolve(PICTURES, `${name}-${scheme}.png`) });
    expect(found, `${name}, ${scheme}`).toEqual([]);
  }
}
