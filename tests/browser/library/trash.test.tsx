import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Trash } from '../../../entrypoints/library/trash/trash';
import { newId } from '../../../lib/claims';
import { ClaimlightDatabase, deleteClaim, saveClaim, undo } from '../../../lib/store';
import { claimOn, VISIT, value } from '../../support/library';
import { drawSection, takeSectionAway } from './section';

let db: ClaimlightDatabase;

afterEach(() => {
  takeSectionAway();
  db.close();
});

/** A library with one deleted claim, and as many more like it. */
async function withDeleted(more = 0): Promise<void> {
  db = new ClaimlightDatabase(`trash-${crypto.randomUUID()}`);
  const { id } = value(await saveClaim(db, VISIT, claimOn('Eleven of the fourteen berths'))).value;
  value(await undo(db, value(await deleteClaim(db, id)).commit));
  value(await deleteClaim(db, id));
  const row = await db.claims.get(id);
  if (row) await db.claims.bulkAdd(Array.from({ length: more }, () => ({ ...row, id: newId() })));
}

const draw = () => drawSection(Trash, db, { section: 'trash', params: {} });

it('is emptied by hand, after a question, and then holds no words of what was deleted', async () => {
  await withDeleted(3);
  const told = draw();
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }).click();
  await expect.element(page.getByText('Nothing has been deleted')).toBeVisible();
  expect(told.texts).toHaveLength(1);
  const rows = await db.claims.toArray();
  expect(rows.map(({ targets, deletedAt }) => [targets.length, deletedAt !== null])).toEqual(
    Array(4).fill([0, true]),
  );
  expect(JSON.stringify(await db.events.toArray())).not.toContain('fourteen berths');
});

it('draws of a great many only those in view, and says how many there are', async () => {
  await withDeleted(999);
  draw();
  const items = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Restore: / }) });
  await expect.element(items.first()).toHaveAttribute('aria-setsize', '1000');
  expect(items.elements().length).toBeLessThan(60);
});

it('says of what was taken back what that had been', async () => {
  await withDeleted();
  draw();
  await expect.element(page.getByText('Undone: Claim deleted: Eleven of the fourteen berths')).toBeVisible();
});
