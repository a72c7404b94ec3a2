import { afterEach, describe, expect, it, vi } from 'vitest';
import { bodyIn, rewritten, watchAddress, watchContent, watchFrames } from '../../../lib/page';

const rest = (ms: number) => new Promise(done => setTimeout(done, ms));

afterEach(() => document.body.replaceChildren());

describe('watching the content', () => {
  it('looks again soon after a change, once, and not while nothing changes', async () => {
    const changed = vi.fn(async () => 0);
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
    const changed = vi.fn(async () => 0);
    const life = new AbortController();
    watchContent(document, changed, life.signal);
    for (let i = 0; i < 60; i += 1) {
      document.body.append('tick ');
      await rest(20);
    }
    life.abort();
    expect(changed.mock.calls.length).toBeLessThanOrEqual(4);
  });
  it.each([
    ['little', 1, 500, 2000],
    ['much', 25, 500, 5000],
    ['more than any page should', 500, 10_100, 10_000],
  ])(
    'at a page that never stops, looks every so often by what a look costs: %s',
    async (_, cost, first, apart) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      const life = new AbortController();
      const looks: number[] = [];
      const text = document.createTextNode('tick');
      document.body.append(text);
      watchContent(
        document,
        async () => {
          looks.push(performance.now());
          return cost;
        },
        life.signal,
      );
      for (let at = 0; at < 60_000; at += 20) {
        text.data = `tick ${at}`;
        await Promise.resolve();
        vi.advanceTimersByTime(20);
      }
      life.abort();
      vi.useRealTimers();
      const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
      expect(gaps[0]).toBeLessThan(first);
      expect(Math.round((gaps.at(-1) ?? 0) / 100) * 100).toBe(apart);
    },
  );
  it('looks soon at a page that changes now and then, each time', async () => {
    const changed = vi.fn(async () => 1);
    const life = new AbortController();
    watchContent(document, changed, life.signal);
    for (const looks of [1, 2, 3]) {
      document.body.append('late ');
      await rest(200);
      expect(changed).toHaveBeenCalledTimes(looks);
      await rest(300);
    }
    life.abort();
  });
  it('sees a component that gets its shadow tree late', async () => {
    const changed = vi.fn(async () => 0);
    const life = new AbortController();
    const host = document.createElement('div');
    document.body.append(host);
    watchContent(document, changed, life.signal);
    await rest(200);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>late</p>';
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce(), { timeout: 3000 });
    life.abort();
  });
  it.each([
    ['as long as something is missing', true, 1],
    ['else not', false, 0],
  ])('sees a component that gets its shadow tree very late: %s', async (_, missing, looks) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const changed = vi.fn(async () => 0);
    const life = new AbortController();
    const host = document.createElement('div');
    document.body.append(host);
    watchContent(document, changed, life.signal, () => missing);
    vi.advanceTimersByTime(60_000);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>late</p>';
    vi.advanceTimersByTime(30_000);
    expect(changed).toHaveBeenCalledTimes(looks);
    life.abort();
    vi.useRealTimers();
  });
  it('sees a class that shows a text only while something is missing', async () => {
    const changed = vi.fn(async () => 0);
    const life = new AbortController();
    let missing = false;
    watchContent(document, changed, life.signal, () => missing);
    document.body.className = 'shown';
    await rest(200);
    expect(changed).not.toHaveBeenCalled();
    missing = true;
    document.body.append('more');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    document.body.className = '';
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    life.abort();
  });
  it('sees what comes while it looks, and what replaces the whole body, but not the head', async () => {
    const life = new AbortController();
    let looks = 0;
    const changed = vi.fn(async () => {
      looks += 1;
      if (looks === 1) document.body.append('meanwhile');
      return 0;
    });
    watchContent(document, changed, life.signal);
    document.head.append(document.createComment('nothing to read'));
    await rest(200);
    expect(changed).not.toHaveBeenCalled();
    const body = document.createElement('body');
    document.body.replaceWith(body);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    life.abort();
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

/** A document that can be written anew without taking the test with it. */
function frame(): Document {
  const element = document.createElement('iframe');
  document.body.append(element);
  if (!element.contentDocument) throw new Error('no document');
  return element.contentDocument;
}

it('a document that is written anew is noticed, and so is its new body', async () => {
  const inner = frame();
  const life = new AbortController();
  const seen = vi.fn();
  const noticed = rewritten(inner, life.signal).then(seen);
  inner.body.append('as before');
  await rest(20);
  expect(seen).not.toHaveBeenCalled();
  inner.open();
  inner.write('<p>another');
  await noticed;
  await bodyIn(inner, life.signal);
  expect(inner.body.textContent).toBe('another');
});

it('both waits end with their signal', async () => {
  const life = new AbortController();
  const bare = document.implementation.createDocument(null, null);
  const waits = [bodyIn(bare, life.signal), rewritten(frame(), life.signal)];
  life.abort();
  await Promise.all(waits);
});

it('frames that load are told, many at once as one', async () => {
  const life = new AbortController();
  const loaded = vi.fn();
  watchFrames(document, loaded, life.signal);
  for (let i = 0; i < 3; i += 1) frame();
  await vi.waitFor(() => expect(loaded).toHaveBeenCalledOnce(), { timeout: 4000 });
  life.abort();
});
