import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/theme.css';
import '../../../components/kinds.css';
import '../../../components/claim-form/claim-form.css';
import { ClaimForm } from '../../../components/claim-form/claim-form';
import { ClaimEvidence } from '../../../components/evidence/claim-evidence';
import { Elsewhere } from '../../../entrypoints/this-page/elsewhere';
import {
  type ClaimlightDatabase,
  claimViews,
  deleteClaim,
  linkClaims,
  linksOfClaim,
  saveClaim,
  waitForEvidence,
  waitingClaim,
} from '../../../lib/store';
import { askOn, deskOn } from '../../support/evidence-desk';
import { inspect } from '../../support/inspect';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

const PAID = 'Talvex paid $53 billion for the drugmaker Norum.';
const BOUGHT = 'The drugmaker Norum was bought by Talvex for $47 billion.';
const COUNTED = 'Six auditors counted the ferries of Merrowgate.';

let db: ClaimlightDatabase;
let ids: { paid: string; bought: string; counted: string };

const save = async (quote: string, n: number) => {
  const visit = {
    ...VISIT,
    key: `${VISIT.key}/${n}`,
    address: `https://courier.example/${n}`,
    metadata: {
      title: { value: `Article number ${n}`, from: 'json-ld' },
      published: { value: '2026-03-14', from: 'json-ld' },
    },
  };
  return value(await saveClaim(db, visit, claimOn(quote))).value.id;
};

beforeEach(async () => {
  db = openLibrary();
  await db.delete();
  await db.open();
  ids = { paid: await save(PAID, 1), bought: await save(BOUGHT, 2), counted: await save(COUNTED, 3) };
  document.documentElement.lang = 'en';
  document.title = 'A claim';
});
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
  db.close();
});

const offered = () => page.getByRole('listbox', { name: 'Find a claim' }).getByRole('option');

async function draw(claim: string, width = 420) {
  const main = document.createElement('main');
  main.style.cssText = `width:${width}px;padding:16px`;
  document.body.replaceChildren(main);
  render(
    <>
      <h1 class="unseen">Claim</h1>
      <h2 class="unseen">Form</h2>
      <ClaimEvidence desk={deskOn(db, claim)} open />
    </>,
    main,
  );
  await expect.element(page.getByText('Evidence').first()).toBeVisible();
}

/** Room for the padding beside, and for everything that unfolds. */
const TALL = { beside: 32, height: 1500 };

it('shows the same claim elsewhere with both figures, and links it with one press', async () => {
  await draw(ids.bought);
  await expect
    .element(page.getByText('Different figures: $47 billion here, $53 billion there'))
    .toBeVisible();
  await page.getByRole('button', { name: 'Contradicts it' }).click();
  await expect.element(page.getByText('The two claims are linked.')).toBeVisible();
  expect(await linksOfClaim(db, ids.paid)).toMatchObject([{ relation: 'contradicts', own: true }]);
  await expect.element(page.getByText('Different figures', { exact: false })).not.toBeInTheDocument();
  await expect.element(page.getByText('Contradicts', { exact: true })).toBeVisible();
});

it('keeps the keyboard when the button that was pressed goes with its work', async () => {
  await draw(ids.bought);
  const contradicts = page.getByRole('button', { name: 'Contradicts it' });
  await expect.element(contradicts).toBeVisible();
  (contradicts.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('The two claims are linked.')).toBeVisible();
  expect(document.activeElement?.textContent).toContain('Evidence');
});

it('leads to the other claim and to its page, from either end and where it is only alike', async () => {
  const shows = async (address: string, claim: string) => {
    const library = page.getByRole('link', { name: 'Open in the library' });
    await expect.element(library).toHaveAttribute('href', `/library.html#/claims?at=${claim}`);
    await expect
      .element(page.getByRole('link', { name: 'Open the page' }))
      .toHaveAttribute('href', `https://courier.example/${address}`);
  };
  await draw(ids.paid);
  await shows('2', ids.bought);
  await linkClaims(db, { from: ids.counted, to: { claim: ids.bought }, relation: 'supports', note: '' });
  await draw(ids.counted);
  await shows('2', ids.bought);
  await deleteClaim(db, ids.bought);
  await draw(ids.counted);
  await expect.element(page.getByText('The claim at the other end was deleted.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Open the page' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Open in the library' }).query()).toBeNull();
});

it('dismisses one for good', async () => {
  await draw(ids.paid);
  await page.getByRole('button', { name: 'Not the same claim' }).click();
  await expect.element(page.getByText('Claimed elsewhere too')).not.toBeInTheDocument();
  await draw(ids.bought);
  await expect.element(page.getByText('Nothing speaks for or against')).toBeVisible();
  expect(page.getByText('Claimed elsewhere too').query()).toBeNull();
});

it('adds an address by keyboard alone, and says why another one is refused', async () => {
  await draw(ids.counted);
  await expect.element(page.getByText('Nothing speaks for or against')).toBeVisible();
  page.getByRole('button', { name: 'Add an address' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('javascript:alert(1){Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('begins with http or https');
  await userEvent.clear(page.getByLabelText('Web address'));
  await userEvent.keyboard('courier.example/table{Tab}con{Tab}see row 4{Enter}');
  await expect.element(page.getByRole('link', { name: 'courier.example/table' })).toBeVisible();
  expect(page.getByRole('alert').query()).toBeNull();
  expect(await linksOfClaim(db, ids.counted)).toMatchObject([
    { relation: 'contradicts', note: 'see row 4', other: { address: 'https://courier.example/table' } },
  ]);
});

it('inside the claim editor is kept while it is half typed, and added when the form is saved', async () => {
  const [claim] = await claimViews(db, [ids.counted]);
  if (!claim) throw new Error('no claim');
  let draft: unknown = null;
  const saved: unknown[] = [];
  const open = () => {
    const main = document.createElement('main');
    document.body.replaceChildren(main);
    render(
      <ClaimForm
        {...{ claim, draft, tags: [], speakers: [], history: [], filled: null, focus: 'evidence' }}
        loadFigures={async () => () => []}
        onDraft={async fields => {
          draft = fields;
          return null;
        }}
        onSave={async fields => {
          saved.push(fields);
          return null;
        }}
        onDelete={async () => null}
        onLeave={() => undefined}
      >
        <ClaimEvidence desk={deskOn(db, ids.counted)} open />
      </ClaimForm>,
      main,
    );
  };
  open();
  await page.getByRole('button', { name: 'Add an address' }).click();
  await userEvent.keyboard('javascript:void');
  await expect.poll(() => JSON.stringify(draft)).toContain('javascript:void');
  open();
  await expect.element(page.getByLabelText('Web address')).toHaveValue('javascript:void');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('begins with http or https');
  expect(saved).toEqual([]);
  await page.getByLabelText('Web address').fill('courier.example/ferries');
  await save.click();
  await expect.poll(() => saved).toHaveLength(1);
  expect(await linksOfClaim(db, ids.counted)).toMatchObject([
    { relation: 'supports', other: { address: 'https://courier.example/ferries' } },
  ]);
  expect(draft).toEqual({});
});

it('adds a claim of the library by its words', async () => {
  await draw(ids.counted);
  await page.getByRole('button', { name: 'Choose a claim' }).click();
  await expect.element(offered().first()).toHaveTextContent(BOUGHT);
  await userEvent.keyboard('paid tal');
  await expect.element(offered()).toHaveTextContent(PAID);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => document.activeElement?.localName).toBe('select');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.element(page.getByText('Supported by')).toBeVisible();
  expect(await linksOfClaim(db, ids.paid)).toMatchObject([{ relation: 'supports', own: false }]);
});

it('changes, removes and brings back a link', async () => {
  await linkClaims(db, { from: ids.counted, to: { claim: ids.paid }, relation: 'supports', note: 'one' });
  await draw(ids.counted);
  await page.getByRole('button', { name: 'Edit:' }).click();
  await page.getByLabelText('Note on it').fill('two');
  await page.getByLabelText('How it stands').selectOptions('Refined by');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('two')).toBeVisible();
  await page.getByRole('button', { name: 'Remove:' }).click();
  await expect.element(page.getByText('The link was removed at both ends.')).toBeVisible();
  expect(await linksOfClaim(db, ids.paid)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('Refined by')).toBeVisible();
});

it('lets a claim wait, and links another one to it', async () => {
  await draw(ids.counted);
  await page.getByRole('button', { name: 'Look for it elsewhere' }).click();
  await expect.element(page.getByText('This claim waits for evidence')).toBeVisible();
  await draw(ids.paid);
  await expect.element(page.getByText(COUNTED)).toBeVisible();
  await page.getByLabelText('How this claim stands to it').selectOptions('Contradicts');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect.element(page.getByText('The two claims are linked.')).toBeVisible();
  expect(await linksOfClaim(db, ids.counted)).toMatchObject([{ relation: 'contradicts', own: true }]);
  expect(await waitingClaim(db)).toBeNull();
});

it.each([420, 320])('axe finds nothing in light and dark at %d px, with everything shown', async width => {
  const link = { from: ids.bought, note: 'Table 2, third row.\nAlso in the annex.' };
  await linkClaims(db, {
    ...link,
    to: { address: 'https://courier.example/table?x=1' },
    relation: 'supports',
  });
  await linkClaims(db, { ...link, to: { claim: ids.counted }, relation: 'contradicts' });
  await deleteClaim(db, ids.counted);
  const third = await save('Ferries use a third of the energy of buses.', 4);
  await linkClaims(db, { from: third, to: { claim: ids.bought }, relation: 'context', note: '' });
  await waitForEvidence(db, third);
  await draw(ids.bought, width);
  await expect.element(page.getByText('The claim at the other end was deleted.')).toBeVisible();
  await expect.element(page.getByText('Different figures', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Choose a claim' }).click();
  await expect.element(offered().first()).toBeVisible();
  await inspect('evidence', width, TALL);
});

it('a highlight just made is linked to the claim that waits, beside the page', async () => {
  await waitForEvidence(db, ids.paid);
  const second = value(
    await saveClaim(
      db,
      { ...VISIT, key: `${VISIT.key}/3`, address: 'https://courier.example/3' },
      claimOn(BOUGHT, 400),
    ),
  ).value.id;
  const main = document.createElement('main');
  main.style.cssText = 'width:400px;padding:16px';
  document.body.replaceChildren(main);
  const claims = await claimViews(db, [ids.counted, second]);
  const failures: unknown[] = [];
  render(
    <>
      <h1 class="unseen">Page</h1>
      <h2 class="unseen">Claims</h2>
      <Elsewhere ask={askOn(db)} claims={claims} onFailure={failure => failures.push(failure)} />
    </>,
    main,
  );
  const choice = page.getByLabelText('Claim of this page');
  await expect.element(choice).toHaveValue(second);
  await expect.element(page.getByText(PAID).first()).toBeVisible();
  await inspect('waiting-here', 400, TALL);
  await choice.selectOptions(COUNTED);
  await page.getByLabelText('How this claim stands to it').selectOptions('contradicts');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect.element(page.getByText('The two claims are linked.')).toBeVisible();
  expect(await linksOfClaim(db, ids.paid)).toMatchObject([
    { relation: 'contradicts', own: true, other: { claim: { id: ids.counted } } },
  ]);
  expect(await waitingClaim(db)).toBeNull();
  expect(failures).toEqual([]);
});

it('compares the newest claims of a page, each once whatever their order, and says so', async () => {
  const visit = { ...VISIT, key: `${VISIT.key}/9`, address: 'https://courier.example/9' };
  const quotes = Array.from({ length: 21 }, (_, n) => `Berth number ${n} of the port is empty.`);
  const made = [];
  for (const [n, quote] of quotes.entries())
    made.push(value(await saveClaim(db, visit, claimOn(quote, n * 50))).value.id);
  const claims = await claimViews(db, made);
  const asked: unknown[] = [];
  const real = askOn(db);
  const ask = ((what: string, about: unknown) => {
    if (what === 'comparable') asked.push(about);
    return (real as unknown as (what: string, about: unknown) => unknown)(what, about);
  }) as unknown as typeof real;
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  const draw = (shown: typeof claims) =>
    render(<Elsewhere ask={ask} claims={shown} onFailure={() => undefined} />, main);
  draw(claims);
  await expect
    .element(page.getByText('The newest 20 of this page’s 21 claims', { exact: false }))
    .toBeVisible();
  await expect.poll(() => asked.length).toBe(20);
  draw(claims.toReversed());
  await page.getByRole('button', { name: 'Look for more of them' }).click();
  await expect.poll(() => asked.length).toBe(21);
  expect(page.getByText('The newest 20', { exact: false }).query()).toBeNull();
});
