import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import axe from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { rulesIn, SCHEMES } from './axe-rules';

const PICTURES = resolve(import.meta.dirname, '../../.output/pictures/chromium');

interface Look {
  /** A frame of the page that is looked at instead of it; the picture is of the page all the same. */
  frame?: Frame;
  /** Whether the picture shows what stands below the window, too. */
  fullPage?: boolean;
}

/** Checks a page with axe in light and dark, and leaves pictures for people to look at. */
export async function checkLooks(page: Page, name: string, { frame, fullPage }: Look = {}): Promise<void> {
  const where = frame ?? page;
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(axe.source);
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const found = await where.evaluate(async rules => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await runner.run(document, rules);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
    }, rulesIn(scheme));
    expect(found, `${name}, ${scheme}`).toEqual([]);
    await takePicture(page, `${name}-${scheme}`, fullPage);
  }
}

/** A picture of a page as it is, for people to look at. */
export async function takePicture(page: Page, name: string, fullPage = false): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`), fullPage });
}
