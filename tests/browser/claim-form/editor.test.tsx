import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ClaimEditor } from '../../../components/claim-form/claim-editor';
import { Editor } from '../../../entrypoints/editor/editor';
import { type ClaimView, fail, newId, ok, type PassageContext, type Prefill } from '../../../lib/claims';
import type { Ask, Change, toBackground } from '../../../lib/messages';
import { deskOn } from '../../support/evidence-desk';
import { openLibrary } from '../../support/library';

const root = document.createElement('main');
const db = openLibrary();
afterEach(() => {
  render(null, root);
  root.remove();
});

const claim: ClaimView = {
  ...{ id: newId(), source: newId(), targets: [], figures: [], quotes: ['The dam cost $53 billion.'] },
  ...{ statement: '', kind: null, speaker: null, said: null, status: 'unchecked', statusNote: '', tags: [] },
  ...{ note: '', createdAt: '2026-03-14T09:00:00.000Z', updatedAt: '2026-03-14T09:00:00.000Z' },
};
const contents = { draft: null, tags: [], speakers: [], history: [] };

/** The editor in its frame, with a background that knows what stands around the passage. */
function show(around: PassageContext, isPrivate = false, changes: Change[] = []): string[] {
  const known = ok({ claim, ...contents, around, changes, focus: 'tags', private: isPrivate });
  const asked: string[] = [];
  const ask = (async (what: string) => {
    asked.push(what);
    if (what === 'rewordClaim') return fail('reworded');
    return what === 'editorContents' ? known : fail('notFound');
  }) as unknown as Ask<typeof toBackground>;
  document.body.append(root);
  render(<Editor ask={ask} ticket="one" />, root);
  return asked;
}

it('fills in after it has shown itself', async () => {
  show({ before: 'It is old. ', after: ' It leaks.', published: null, language: 'en' });
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Figure' }).first()).toBeVisible();
  await expect.poll(() => root.querySelector('.suggested-fields')).not.toBeNull();
});

it('shows the form whatever goes wrong with filling in', async () => {
  show({ before: null, after: '', published: null, language: 'en' } as unknown as PassageContext);
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeVisible();
  expect(root.querySelector('.suggested-fields')).toBeNull();
});

it('warns whoever closes it over words that could be kept nowhere', async () => {
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  show({ before: '', after: '', published: null, language: 'en' });
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeVisible();
  expect(leaving()).toBe(false);
  await page.getByRole('combobox', { name: 'Tags' }).fill('half a tag');
  await expect.poll(leaving).toBe(true);
});

it.each([true, false])(
  'keeps half-typed words unless its page is private (%s), wherever it stands',
  async isPrivate => {
    const asked = show({ before: '', after: '', published: null, language: 'en' }, isPrivate);
    await page.getByRole('combobox', { name: 'Tags' }).fill('half a tag');
    await new Promise(done => setTimeout(done, 100));
    expect(asked.includes('keepDraft')).toBe(!isPrivate);
  },
);

it('says so when the page has changed once more under what it compares', async () => {
  const [before = ''] = claim.quotes;
  const changes = [{ at: 0, before, now: before.replace('53', '54') }];
  show({ before: '', after: '', published: null, language: 'en' }, false, changes);
  await page.getByRole('button', { name: 'Use the new wording' }).click();
  await expect
    .element(page.getByText('The page has changed again, or this was answered elsewhere'))
    .toBeVisible();
  expect(root.querySelector('.changed-words')).toBeNull();
  expect(root.querySelector('.claim-form .quote')?.textContent).toBe(before);
});

it('does the same inside our own pages, and waits for nothing', async () => {
  const failures: unknown[] = [];
  const draw = (fill: () => Promise<Prefill | null>) => {
    document.body.append(root);
    render(
      <ClaimEditor
        {...{ claim, fill, desk: deskOn(db, claim.id) }}
        contents={async () => contents}
        loadFigures={async () => () => []}
        drafts={{ keep: async () => null, drop: async () => undefined }}
        onSave={async () => null}
        onDelete={async () => null}
        onClose={() => undefined}
        onFailure={failure => failures.push(failure)}
      />,
      root,
    );
  };
  draw(() => Promise.reject(new Error('the page is gone')));
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeVisible();
  render(null, root);
  draw(() => new Promise(() => undefined));
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeVisible();
  expect(failures).toEqual([]);
});
