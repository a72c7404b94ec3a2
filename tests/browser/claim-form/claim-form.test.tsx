import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/theme.css';
import '../../../components/kinds.css';
import { ClaimForm } from '../../../components/claim-form/claim-form';
import {
  type ClaimEdit,
  type ClaimView,
  type Failure,
  newId,
  type Prefill,
  type StatusChange,
} from '../../../lib/claims';
import { figuresIn } from '../../../lib/suggest';
import { inspect } from '../../support/inspect';

const FILLED: Prefill = {
  speaker: { name: 'Mara Lind', role: 'engineer', speech: 'direct', inferred: false },
  kind: 'figure',
  figures: [],
  said: '2026-03-10',
};
const place = document.createElement('main');

afterEach(() => render(null, place));

function show({
  filled = null as Prefill | null,
  history = [] as StatusChange[],
  claim = {} as Partial<ClaimView>,
  onDraft = async (): Promise<Failure | null> => null,
  onLeave = (): void => undefined,
  loadFigures = async () => figuresIn,
}) {
  const saved: ClaimEdit[] = [];
  const view: ClaimView = {
    ...{ id: newId(), source: newId(), targets: [], figures: [], quotes: ['The dam cost $53 billion.'] },
    ...{
      statement: '',
      kind: null,
      speaker: null,
      said: null,
      status: 'unchecked',
      statusNote: '',
      tags: [],
    },
    ...{ note: '', createdAt: '2026-03-14T09:00:00.000Z', updatedAt: '2026-03-14T09:00:00.000Z', ...claim },
  };
  document.body.append(place);
  render(
    <ClaimForm
      {...{ claim: view, draft: null, tags: [], speakers: [], history, filled, focus: 'tags' as const }}
      loadFigures={loadFigures}
      onDraft={onDraft}
      onSave={async fields => {
        saved.push(fields);
        return null;
      }}
      onDelete={async () => null}
      onLeave={onLeave}
    />,
    place,
  );
  return saved;
}
const press = async (text: string) => {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(text));
  if (!button) throw new Error(`no button ${text}`);
  await userEvent.click(button);
};

it('opens with the quote, kinds and tags in view, and the rest folded', () => {
  show({});
  expect(place.querySelector('details')?.open).toBe(false);
  expect(place.querySelector('details textarea')).not.toBeNull();
  expect(place.querySelector('.suggested-fields')).toBeNull();
});

it('saves nothing of what is only suggested', async () => {
  const saved = show({ filled: FILLED });
  expect(place.querySelectorAll('.suggested-fields button')).toHaveLength(4);
  await press('Save');
  expect(saved).toEqual([{}]);
});

it('saves what was taken one by one', async () => {
  const saved = show({ filled: FILLED });
  await press('Mara Lind');
  expect(place.querySelectorAll('.suggested-fields button')).toHaveLength(3);
  await press('Save');
  expect(saved).toEqual([{ speaker: { name: 'Mara Lind', role: 'engineer', speech: 'direct' } }]);
});

it('stays unfolded, with the focus where it was, when the last field filled in is emptied', async () => {
  show({ filled: FILLED });
  await press('Mara Lind');
  const details = place.querySelector('details');
  expect(details?.open).toBe(true);
  const speaker = page.getByLabelText('Who says so');
  await userEvent.clear(speaker);
  await userEvent.clear(page.getByLabelText('Role'));
  await page.getByLabelText('How it is said').selectOptions('');
  await userEvent.clear(speaker);
  expect(details?.open).toBe(true);
  expect(document.activeElement).toBe(speaker.element());
});

it('takes a date as people write it, and shows it as it is kept', async () => {
  const saved = show({ claim: { note: 'unfolded' } });
  const said = page.getByLabelText('When it was said');
  await said.fill('14 March 2026');
  await userEvent.keyboard('{Tab}');
  await expect.element(said).toHaveValue('2026-03-14');
  // Saved by its key, with no time to leave the field.
  await said.fill('2026-3-5');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(saved).toEqual([{ said: '2026-03-05' }]);
});

it('says how a date is wanted where it cannot tell which is meant, and saves nothing', async () => {
  const saved = show({ claim: { note: 'unfolded' } });
  const said = page.getByLabelText('When it was said');
  await said.fill('3/4/2026');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(saved).toEqual([]);
  await expect.element(said).toHaveValue('3/4/2026');
  const field = said.element() as HTMLInputElement;
  expect(field.validationMessage).toBe(
    'Write the day as 2026-03-14 or 14 March 2026, the month as 2026-03 or March 2026, or the year alone.',
  );
  await said.fill('');
  await press('Save');
  expect(saved).toEqual([{}]);
});

const FIGURES = [
  { text: '$53 billion', value: 53e9, to: null, unit: 'USD', approximation: null },
  { text: '3 to 5 %', value: 3, to: 5, unit: '%', approximation: null },
];

it('lets figures be corrected, removed and added', async () => {
  const saved = show({ claim: { note: 'unfolded', figures: FIGURES } });
  const figures = page.getByRole('group', { name: 'Figures' });
  await expect.element(figures).toHaveTextContent('53,000,000,000 USD');
  await press('Correct');
  await figures.getByLabelText('Number').fill('53000000');
  await figures.getByLabelText('Unit').first().fill('EUR');
  await page.getByRole('button', { name: 'Remove the figure 3 to 5 %' }).click();
  expect(document.activeElement?.textContent).toBe('Read them again');
  await press('Add a figure');
  await figures.getByLabelText('Number').nth(1).fill('many');
  const unread =
    '“many” cannot be read as one amount. Write it like 1,234.5, 15.5 million, 5% or €2.3 billion.';
  expect(place.textContent).not.toContain(unread);
  await press('Save');
  expect(saved).toEqual([]);
  // What was typed stays, with what is wrong with it beside it.
  await userEvent.tab();
  await expect.element(figures.getByLabelText('Number').nth(1)).toHaveValue('many');
  await expect.element(figures.getByLabelText('Number').nth(1)).toHaveAccessibleDescription(unread);
  await inspectForm('claim-form-figure-unread');
  await figures.getByLabelText('Number').nth(1).fill('1,200');
  await figures.getByLabelText('Unit').nth(1).fill('berths');
  await press('Save');
  const added = { text: '1,200 berths', value: 1200, to: null, unit: 'berths', approximation: null };
  expect(saved).toEqual([{ ownFigures: [{ ...FIGURES[0], value: 53e6, unit: 'EUR' }, added] }]);
  await inspectForm('claim-form-figures');
});

/** A page has a heading, which the form leaves to what is around it. */
async function inspectForm(name: string) {
  const title = document.createElement('header');
  title.append(Object.assign(document.createElement('h1'), { textContent: 'Claim' }));
  document.body.prepend(title);
  await inspect(name, 320, { height: 1200 });
  title.remove();
}

it('takes figures as people write them, and shows how it understands them', async () => {
  const saved = show({ claim: { note: 'unfolded', figures: FIGURES.slice(0, 1) } });
  await press('Correct');
  const figures = page.getByRole('group', { name: 'Figures' });
  const number = figures.getByLabelText('Number');
  const unit = figures.getByLabelText('Unit');
  await number.fill('about € 2,4 Mrd.');
  await expect.element(figures).toHaveTextContent('about 2,400,000,000 EUR');
  // Whoever goes on sees number and unit apart, and has the last word on both.
  await userEvent.tab();
  await expect.element(number).toHaveValue('2400000000');
  await expect.element(unit).toHaveValue('EUR');
  await unit.fill('CHF');
  await press('Add a figure');
  await number.nth(1).fill('3 to 5 %');
  await userEvent.tab();
  await expect.element(figures.getByLabelText('From')).toHaveValue('3');
  await expect.element(figures.getByLabelText('To')).toHaveValue('5');
  await press('Add a figure');
  // Saved by a key, out of the middle of the field.
  await number.nth(1).fill('15.5 million berths');
  await inspectForm('claim-form-figures-typed');
  await number.nth(1).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.ownFigures).toEqual([
    { text: '$53 billion', value: 2.4e9, to: null, unit: 'CHF', approximation: 'about' },
    { text: '3 to 5 %', value: 3, to: 5, unit: '%', approximation: null },
    { text: '15.5 million berths', value: 15.5e6, to: null, unit: 'berths', approximation: null },
  ]);
});

it('lets go of nothing that stands in a figure, and of “about” with its number', async () => {
  const saved = show({ claim: { note: 'unfolded' } });
  await press('Add a figure');
  await page.getByLabelText('Number').fill('about 3 to 5');
  await page.getByLabelText('Number').fill('about 3 to 5 %');
  await userEvent.tab();
  const figures = page.getByRole('group', { name: 'Figures' });
  await expect.element(figures).toHaveTextContent('about 3 to 5 %');
  await figures.getByLabelText('From').fill('');
  await figures.getByLabelText('Unit').fill('');
  await press('Save');
  expect(saved).toEqual([]);
  await figures.getByLabelText('From').fill('4');
  await press('Save');
  const range = { text: '4–5', value: 4, to: 5, unit: null, approximation: null };
  expect(saved).toEqual([{ ownFigures: [range] }]);
});

it('still takes plain numbers where the rules do not load', async () => {
  const loadFigures = () => Promise.reject(new Error('gone'));
  const saved = show({ claim: { note: 'unfolded' }, loadFigures });
  await press('Add a figure');
  await page.getByLabelText('Number').fill('1 200');
  await press('Save');
  const added = { text: '1 200', value: 1200, to: null, unit: null, approximation: null };
  expect(saved).toEqual([{ ownFigures: [added] }]);
});

it('lets corrected figures be read again', async () => {
  const saved = show({ claim: { note: 'unfolded', figures: FIGURES, ownFigures: FIGURES } });
  await expect.element(page.getByLabelText('From')).toHaveValue('3');
  await press('Read them again');
  expect(page.getByLabelText('From').query()).toBeNull();
  await press('Save');
  expect(saved).toEqual([{ ownFigures: null }]);
});

it('takes everything at one key', async () => {
  const saved = show({ filled: FILLED });
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  await press('Save');
  expect(saved).toEqual([
    {
      kind: 'figure',
      said: '2026-03-10',
      speaker: { name: 'Mara Lind', role: 'engineer', speech: 'direct' },
    },
  ]);
});

it('suggests nothing for what the reader has filled in', () => {
  show({
    filled: FILLED,
    claim: { kind: 'rule', speaker: { name: 'Olm', role: null, speech: null }, said: '2026' },
  });
  expect(place.querySelector('.suggested-fields')).toBeNull();
});

it('shows the dated history of the status and the figures as read', () => {
  const history: StatusChange[] = [
    { at: '2026-03-16T09:00:00.000Z', status: 'disputed', note: 'The board says no.' },
    { at: '2026-03-14T09:00:00.000Z', status: 'unchecked', note: '' },
  ];
  const figures = [
    { text: 'over $53 billion', value: 53e9, to: null, unit: 'USD', approximation: 'more than' as const },
  ];
  show({ history, claim: { figures } });
  expect(place.querySelector('.status-history')?.textContent).toContain('The board says no.');
  expect(place.querySelectorAll('.status-history li')).toHaveLength(2);
  expect(place.querySelector('.figures')?.textContent).toContain('more than 53,000,000,000 USD');
});

it('says when half-typed words are kept nowhere, and is not left by accident then', async () => {
  const onLeave = vi.fn<() => void>();
  const onDraft = vi.fn(async (): Promise<Failure | null> => ({ code: 'storageFull' }));
  show({ onDraft, onLeave });
  const field = place.querySelector<HTMLInputElement>('.tags-control input');
  if (!field) throw new Error('no field');
  const leaves = async () => {
    field.blur();
    place.querySelector('form')?.focus();
    place
      .querySelector('form')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
    return onLeave.mock.calls.length > 0;
  };
  await userEvent.type(field, 'ports');
  await vi.waitFor(() =>
    expect(place.querySelector('[role=alert]')?.textContent).toContain('The disk is full'),
  );
  expect(await leaves()).toBe(false);

  onDraft.mockResolvedValue(null);
  await userEvent.type(field, '!');
  await vi.waitFor(() => expect(place.querySelector('[role=alert]')).toBeNull());
  expect(await leaves()).toBe(true);

  onLeave.mockClear();
  onDraft.mockResolvedValue({ code: 'storageFull' });
  await userEvent.type(field, '!');
  await vi.waitFor(() => expect(place.querySelector('[role=alert]')).toBeTruthy());
  await press('Close and lose these words');
  expect(onLeave).toHaveBeenCalledOnce();
});
