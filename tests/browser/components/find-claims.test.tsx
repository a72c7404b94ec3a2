import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FindClaims } from '../../../components/find-claims/find-claims';
import type { FoundPassages } from '../../../lib/claims';
import { passagesOf } from '../../../lib/suggest';

const root = document.createElement('main');
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Twelve sentences worth a claim, each in a paragraph of its own. */
const ARTICLE = Array.from(
  { length: 12 },
  (_, n) => `The dam at Olm ${n + 1} cost $${n + 3} billion in all.`,
);

interface Shown {
  read(): Promise<FoundPassages | null>;
  wanted?: boolean;
  saved?: string[];
}

function show({ read, wanted = true, saved = [] }: Shown) {
  const told: boolean[] = [];
  document.body.append(root);
  const draw = (now: boolean) =>
    render(
      <FindClaims
        wanted={now}
        onWanted={next => {
          told.push(next);
          draw(next);
        }}
        read={read}
        saved={saved}
        onHighlight={async () => undefined}
        onDismiss={async () => undefined}
      />,
      root,
    );
  draw(wanted);
  return told;
}
const suggestions = () => page.getByRole('list').getByRole('button', { name: 'The dam at Olm' });
const open = async (name: string) =>
  [...root.querySelectorAll('summary')].find(({ textContent }) => textContent?.startsWith(name))?.click();

it('shows eight at first, and the others at a press', async () => {
  show({ read: async () => passagesOf(ARTICLE, 'en') });
  await open('Suggested claims');
  await expect.poll(() => root.querySelectorAll('.suggestions .take').length).toBe(8);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => root.querySelectorAll('.suggestions .take').length).toBe(12);
  expect(page.getByRole('button', { name: 'Show more' }).query()).toBeNull();
  await expect.element(suggestions().first()).toBeVisible();
});

it('does not suggest again what is highlighted, soft hyphens or none', async () => {
  const [first = '', second = ''] = ARTICLE;
  const read = async () => passagesOf([first.replace('billion', 'bil\u00adlion'), second], 'en');
  show({ read, saved: [first] });
  await open('Suggested claims');
  await expect.poll(() => root.querySelectorAll('.suggestions .take').length).toBe(1);
  await expect.element(suggestions().first()).toHaveTextContent(second);
});

it('suggests once what stands in the article twice', async () => {
  const [first = '', second = ''] = ARTICLE;
  show({ read: async () => passagesOf([first, second, first], 'en') });
  await open('Suggested claims');
  await expect.poll(() => root.querySelectorAll('.suggestions .take').length).toBe(2);
});

it('suggests nothing once it is switched off, and lists the sentences all the same', async () => {
  const told = show({ read: async () => passagesOf(ARTICLE, 'en') });
  await open('Suggested claims');
  await expect.element(suggestions().first()).toBeVisible();
  await page.getByLabelText('Suggest claims in articles').click();
  expect(told).toEqual([false]);
  expect(root.querySelector('.suggestions')).toBeNull();
  await open('All sentences');
  await expect.poll(() => root.querySelectorAll('[role=option]').length).toBe(12);
});

it('reads again where a page could not be read the first time', async () => {
  const answers = [() => Promise.reject(new Error('gone')), async () => null];
  let asked = 0;
  show({ read: () => (answers[asked++] ?? (async () => passagesOf(ARTICLE, 'en')))() });
  await open('All sentences');
  await expect.element(page.getByText('No article was recognised', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect.poll(() => asked).toBe(2);
  await open('All sentences');
  await open('All sentences');
  await expect.poll(() => root.querySelectorAll('[role=option]').length).toBe(12);
});

it('walks the sentences by keyboard', async () => {
  show({ read: async () => passagesOf(ARTICLE, 'en') });
  await open('All sentences');
  const list = page.getByRole('listbox');
  await expect.element(list).toBeVisible();
  list.element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const active = () => root.querySelector('[aria-selected=true]')?.textContent;
  await expect.poll(active).toContain('Olm 3');
  await userEvent.keyboard('{End}');
  await expect.poll(active).toContain('Olm 12');
});
