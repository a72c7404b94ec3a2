import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Navigation } from '../../../entrypoints/library/navigation';
import '../../../components/theme.css';
import '../../../entrypoints/library/library.css';

let root: HTMLElement;

function draw(current: string): void {
  root = document.createElement('div');
  root.id = 'library';
  document.body.replaceChildren(root);
  render(<Navigation current={current} />, root);
}

afterEach(async () => {
  render(null, root);
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

const edges = () => {
  const { left, right } = root.querySelector('[aria-current]')?.getBoundingClientRect() ?? new DOMRect();
  return { fromLeft: left, fromRight: innerWidth - right };
};

it.each(['claims', 'tags', 'trash'])(
  'in a narrow window the link of %s, if that is shown, is in view',
  async current => {
    await page.viewport(360, 740);
    draw(current);
    await expect.poll(() => edges().fromLeft).toBeGreaterThanOrEqual(-1);
    await expect.poll(() => edges().fromRight).toBeGreaterThanOrEqual(-1);
  },
);

it('comes into view in a window that becomes narrow', async () => {
  await page.viewport(1280, 800);
  draw('trash');
  await page.viewport(360, 740);
  await expect.poll(() => edges().fromRight).toBeGreaterThanOrEqual(-1);
});
