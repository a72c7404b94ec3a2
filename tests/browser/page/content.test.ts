import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchAddress, watchContent } from '../../../lib/page';

const rest = (ms: number) => new Promise(done => setTimeout(done, ms));

afterEach(() => document.body.replaceChildren());

describe('watching the content', () => {
  it('looks again soon after a change, once, and not while nothing changes', async () => {
    const changed = vi.fn();
    const life = new AbortController();
    watchContent(document, changed, life.signal);
    await rest(200);
    expect(changed).not.toHaveBeenCalled();
    for (let i = 0; i < 20; i += 1) document.body.append('late ');
    await rest(200);
    expect(changed).toHaveBeenCalledOnce();
    life.abort();
    document.body.append('later');
    await rest(300);
    expect(changed).toHaveBeenCalledOnce();
  });
  it('looks ever more seldom at a page that never stops changing', async () => {
    const changed = vi.fn();
    const life = new AbortController();
    watchContent(document, changed, life.signal);
    for (let i = 0; i < 60; i += 1) {
      document.body.append('tick ');
      await rest(20);
    }
    life.abort();
    expect(changed.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

it('another page is one whose address means another; scrolling that rewrites the fragment is none', async () => {
  const changed = vi.fn();
  const life = new AbortController();
  const before = location.href;
  watchAddress(window, address => new URL(address).pathname, changed, life.signal);
  history.replaceState(null, '', '#section-2');
  await rest(50);
  expect(changed).not.toHaveBeenCalled();
  history.pushState(null, '', '/another');
  await rest(50);
  expect(changed).toHaveBeenCalledOnce();
  life.abort();
  history.replaceState(null, '', before);
});
