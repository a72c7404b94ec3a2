import axe from 'axe-core';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { rulesIn, SCHEMES } from './axe-rules';

/** The window in which something of a width is looked at, in px. */
interface Window {
  /** How much wider it is than what stands in it. */
  beside?: number;
  height?: number;
}

/** Looks at what is drawn with axe, in light and dark, and leaves pictures for people. */
export async function inspect(
  name: string,
  width: number,
  { beside = 0, height = 800 }: Window = {},
): Promise<void> {
  await page.viewport(width + beside, height);
  for (const scheme of SCHEMES) {
    document.documentElement.style.colorScheme = scheme;
    const { violations } = await axe.run(document, rulesIn(scheme));
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html)}`)).toEqual([]);
    await page.screenshot({ path: `../../../.output/pictures/${name}-${width}-${scheme}.png` });
  }
  document.documentElement.style.colorScheme = '';
}
