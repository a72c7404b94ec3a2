import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Progress } from '../../../entrypoints/library/progress';

const root = document.createElement('div');
afterEach(() => {
  render(null, root);
  root.remove();
});

it('can be stopped until only the browser has something to do; then it says so, and how far it is nobody knows', async () => {
  document.body.append(root);
  const onCancel = vi.fn();
  const bar = page.getByRole('progressbar', { name: 'Restoring' });
  render(<Progress label="Restoring" value={0.99} onCancel={onCancel} />, root);
  await expect.element(bar).toHaveAttribute('value', '0.99');
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(onCancel).toHaveBeenCalledOnce();
  render(<Progress label="Restoring" value={1} />, root);
  await expect.element(page.getByText('Writing it down for good…')).toBeVisible();
  expect(bar.element().matches(':indeterminate')).toBe(true);
  expect(page.getByRole('button').elements()).toEqual([]);
});
