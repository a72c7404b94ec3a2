import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SectionProps } from '../../../entrypoints/library/section';
import { RestoreBackup } from '../../../entrypoints/library/storage/restore-backup';
import { newId } from '../../../lib/claims';
import { ClaimlightDatabase, deleteClaim, emptyTrash, saveClaim, writeBackup } from '../../../lib/store';
import { claimsHaving } from '../../../lib/store/words';
import { claimOn, VISIT, value } from '../../support/library';
import { drawSection, takeSectionAway } from './section';

/** Enough that each step of restoring takes several batches. */
const CLAIMS = 2500;

let there: ClaimlightDatabase;
let here: ClaimlightDatabase;
let file: File;

beforeAll(async () => {
  there = new ClaimlightDatabase(`there-${crypto.randomUUID()}`);
  const claim = value(await saveClaim(there, VISIT, claimOn('Eleven of the port’s fourteen berths'))).value;
  await there.claims.bulkAdd(Array.from({ length: CLAIMS - 1 }, () => ({ ...claim, id: newId() })));
  file = new File([await new Response(writeBackup(there)).blob()], 'library.ndjson.gz');
});
afterAll(() => there.close());
beforeEach(() => {
  here = new ClaimlightDatabase(`here-${crypto.randomUUID()}`);
});
afterEach(() => {
  takeSectionAway();
  here.close();
});

const draw = (chosen = file) =>
  drawSection((props: SectionProps) => <RestoreBackup {...props} file={chosen} />, here, {
    section: 'storage',
    params: {},
  });

/** Presses the button as soon as the work has come so far. Answers how far it had come. */
function stopAt(label: string, from: number): Promise<number> {
  return new Promise(done => {
    const observer = new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>(`progress[aria-label="${label}"]`);
      if (!bar || bar.value <= from) return;
      observer.disconnect();
      bar.parentElement?.querySelector('button')?.click();
      done(bar.value);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

const rowsHere = async () => {
  const counted = await Promise.all(here.tables.map(async table => [table.name, await table.count()]));
  return Object.fromEntries(counted.filter(([, count]) => count !== 0)) as Record<string, number>;
};

describe('a backup that is restored can be stopped, and nothing has happened', () => {
  it('while the file is checked', async () => {
    const stopped = stopAt('Checking the file…', 0);
    draw();
    await stopped;
    await expect.element(page.getByRole('alert')).toHaveTextContent('Stopped, as you asked.');
    expect(await rowsHere()).toEqual({});
  });

  it.each([
    ['while its rows are staged', 0, 0.5],
    ['while they are taken over', 0.5, 1],
  ])('%s', async (_, from, to) => {
    draw();
    const restore = page.getByRole('button', { name: 'Restore' });
    await expect.element(restore).toBeVisible();
    const stopped = stopAt('Restoring…', from);
    await restore.click();
    const value = await stopped;
    expect(value).toBeLessThan(to);
    await expect.element(page.getByRole('alert')).toHaveTextContent('Stopped, as you asked.');
    expect(await rowsHere()).toEqual({});
  });
});

/** Two sections, of which only the first shows the restore. */
const drawTwo = () =>
  drawSection(
    (props: SectionProps) => (
      <>
        <button type="button" onClick={() => props.go('other')}>
          Leave
        </button>
        <button type="button" onClick={() => props.go('storage')}>
          Come back
        </button>
        {props.address.section === 'storage' && <RestoreBackup {...props} />}
      </>
    ),
    here,
    { section: 'storage', params: {} },
  );

/** Pressed as soon as it is there: before a click from the outside had come, all of it might be over. */
const press = (name: string) =>
  vi.waitFor(
    () => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (!button) throw new Error(`no button ${name}`);
      button.click();
    },
    { interval: 5, timeout: 30_000 },
  );

it('goes on in another section: it can be stopped on coming back, and its end is told', async () => {
  const told = drawTwo();
  const choose = async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(file);
    if (field) field.files = files.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
    await press('Restore');
    await press('Leave');
  };
  await choose();
  const stopped = stopAt('Restoring…', -1);
  await press('Come back');
  await stopped;
  await expect.element(page.getByRole('alert')).toHaveTextContent('Stopped, as you asked.');
  await choose();
  await expect.poll(() => told.texts, { timeout: 60_000 }).toEqual(['Restored.']);
  await press('Come back');
  await expect.element(page.getByRole('button', { name: 'Undo the restore' })).toBeVisible();
});

it('brings everything, and its words a little later', async () => {
  draw();
  const seen = new Promise<void>(done => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('progress[aria-label^="Looking through its claims"]')) return;
      observer.disconnect();
      done();
    }).observe(document.body, { subtree: true, childList: true });
  });
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.element(page.getByText('Restored.')).toBeVisible();
  expect(await here.claims.count()).toBe(CLAIMS);
  await seen;
  await expect.poll(() => here.wordsOwed.count(), { timeout: 60_000 }).toBe(0);
  await expect.poll(() => page.getByRole('progressbar').elements()).toEqual([]);
  const { lists } = await claimsHaving(here, [{ word: 'berths', begins: false }]);
  expect(lists[0]?.count).toBe(CLAIMS);
});

/** Writes for so long (ms) that whatever else would be written must wait. */
const keepBusy = (time: number) =>
  here.transaction('rw', here.events, async () => {
    const end = performance.now() + time;
    while (performance.now() < end) await here.events.count();
  });

it('is taken back with progress, and a stop leaves all of it here', async () => {
  const told = draw();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.element(page.getByText('Restored.')).toBeVisible();
  const before = await rowsHere();
  const stopped = stopAt('Putting it back as it was…', 0);
  const busy = keepBusy(1000);
  await page.getByRole('button', { name: 'Undo the restore' }).click();
  expect(await stopped).toBeLessThan(1);
  await busy;
  await expect.poll(() => page.getByRole('progressbar').elements()).toEqual([]);
  expect(told.texts).toEqual(['cancelled']);
  expect(await here.claims.count()).toBe(before['claims']);
  expect(await here.events.count()).toBe(before['events']);
  await page.getByRole('button', { name: 'Undo the restore' }).click();
  await expect.poll(() => told.texts).toEqual(['cancelled', 'Put back as it was.']);
  expect(await here.claims.count()).toBe(0);
});

it('says what was deleted here since the backup was made, and that it stays so', async () => {
  const { value: claim } = value(await saveClaim(here, VISIT, claimOn('Eleven berths')));
  const backup = new File([await new Response(writeBackup(here)).blob()], 'one.ndjson.gz');
  value(await deleteClaim(here, claim.id));
  draw(backup);
  const table = page.getByRole('table', { name: 'What is restored' });
  await expect.element(table).toHaveTextContent('Deleted here since');
  await expect
    .element(page.getByText('1 claim or source of this backup was deleted here since'))
    .toBeVisible();
  await expect.element(page.getByText('Everything else in this backup is here already.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Restore' })).toBeDisabled();
});

it('brings back what was deleted here since, once the reader asks for it', async () => {
  const { value: claim } = value(await saveClaim(here, VISIT, claimOn('Eleven berths')));
  const backup = new File([await new Response(writeBackup(here)).blob()], 'one.ndjson.gz');
  value(await deleteClaim(here, claim.id));
  value(await emptyTrash(here));
  draw(backup);
  await page.getByRole('checkbox', { name: 'Bring back what was deleted here since' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  const table = page.getByRole('table', { name: 'What is restored' });
  await expect.element(table).toHaveTextContent('Brought back');
  expect(await here.claims.get(claim.id)).toMatchObject({ deletedAt: null, targets: [{}] });
});
