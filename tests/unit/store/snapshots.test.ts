import { expect, it } from 'vitest';
import { LONGEST_SNAPSHOT } from '../../../lib/claims';
import { unpackSnapshot } from '../../../lib/store';
import { packSnapshot } from '../../../lib/store/snapshots';
import { VISIT } from '../../support/library';

const html = async (html: string) =>
  packSnapshot({ ...(VISIT.article as NonNullable<typeof VISIT.article>), html });

it('an article comes back as it was, however long its letters are', async () => {
  const text = '東é😀<p>'.repeat(1000);
  expect(await unpackSnapshot(await html(text))).toBe(text);
});

it('what unpacks to more than any article is given up', async () => {
  const bomb = await html('a'.repeat(3 * LONGEST_SNAPSHOT + 1));
  await expect(unpackSnapshot(bomb)).rejects.toThrow('too large');
});
