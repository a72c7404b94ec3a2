import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/theme.css';
import { SourceDetails } from '../../../entrypoints/popup/source-details';
import { ok } from '../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeSource,
  dropDraft,
  keepDraft,
  saveSource,
  sourceOfPage,
  viewSource,
} from '../../../lib/store';
import { inspect } from '../../support/inspect';
import { openLibrary, VISIT, value } from '../../support/library';

let db: ClaimlightDatabase;
let root: HTMLElement;
const told: string[] = [];

/** What the background does for these calls. */
const ask = (async (name: string, data: never) => {
  const { source, fields, subject } = data as { source: string; fields: never; subject: string };
  if (name === 'keepDraft') return keepDraft(db, subject, fields);
  if (name === 'dropDraft') return dropDraft(db, subject);
  const changed = await changeSource(db, source, fields);
  return changed.ok ? ok({ commit: changed.value.commit }) : changed;
}) as never;

const kept = async () => {
  const source = await sourceOfPage(db, VISIT.key);
  if (!source) throw new Error('no source');
  return viewSource(db, source);
};
const show = async () => {
  render(null, root);
  const onTell = ({ text }: { text: string }) => told.push(text);
  const props = { db, ask, source: await kept(), private: false, onTell };
  render(<SourceDetails {...props} />, root);
};
const open = () => page.getByRole('button', { name: 'Correct details' }).click();
const save = async () => {
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => root.querySelector('form')).toBeNull();
};

beforeEach(async () => {
  db = openLibrary();
  root = document.createElement('div');
  const main = document.createElement('main');
  main.innerHTML = '<h1>A page</h1>';
  main.append(root);
  document.body.replaceChildren(main);
  value(await saveSource(db, VISIT, { tags: ['ports'], note: 'n' }));
  await show();
});
afterEach(() => {
  render(null, root);
});

it('lets every detail be corrected in the popup, and one that is wrong be removed', async () => {
  await open();
  await page.getByRole('textbox', { name: 'Title' }).fill('The harbour, electric');
  await page.getByRole('textbox', { name: 'Published' }).fill('last spring');
  await page.getByRole('button', { name: 'Remove author 1' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('Write a date as precisely as it is known')).toBeVisible();
  await inspect('popup-source-details', 400);
  await page.getByRole('textbox', { name: 'Published' }).fill('2026-03');
  await save();
  const source = await kept();
  expect(source.fields).toEqual({ title: 'The harbour, electric', published: '2026-03' });
  expect(source.corrected).toEqual({ ...source.fields, authors: null });
  expect(source).toMatchObject({ tags: ['ports'], note: 'n' });
  expect(told.at(-1)).toBe('Source saved.');
  await show();
  await open();
  await expect.element(page.getByText('Removed by you.')).toBeVisible();
});

it('keeps what is half typed when the popup closes, and nothing else of the form', async () => {
  await open();
  await page.getByRole('textbox', { name: 'Site' }).fill('The Tideway');
  await expect.poll(async () => await db.drafts.count()).toBe(1);
  value(await changeSource(db, (await kept()).id, { corrected: { publisher: 'Tideway Press' } }));
  await show();
  await open();
  await expect.element(page.getByRole('textbox', { name: 'Site' })).toHaveValue('The Tideway');
  await save();
  expect((await kept()).corrected).toEqual({ publisher: 'Tideway Press', site: 'The Tideway' });
  expect(await db.drafts.count()).toBe(0);
});
