import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { ok, type Result } from '../../../lib/claims';
import { askAgain, asker, type Call, serve } from '../../../lib/messages';

const contract = {
  greet: { from: 'page', input: v.strictObject({ name: v.string() }) } as Call<
    v.StrictObjectSchema<{ name: v.StringSchema<undefined> }, undefined>,
    string,
    'page'
  >,
};
const own = { id: 'abc', origin: 'chrome-extension://abc' };
const page = { id: 'abc', url: 'https://a.example/', frameId: 0, tab: { id: 1, incognito: false } };

describe('answering messages', () => {
  const greet = vi.fn(async ({ name }: { name: string }) => ok(`Hello ${name}`));
  const listener = serve(contract, { greet }, own);
  const send = (name: string, input: unknown, sender: object = page) =>
    listener({ claimlight: name, input }, sender);

  it('answers what fits', async () => {
    expect(await send('greet', { name: 'you' })).toEqual({ ok: true, value: 'Hello you' });
  });
  it.each([
    ['too little', {}],
    ['too much', { name: 'you', role: 'admin' }],
    ['of the wrong type', { name: 7 }],
    ['nothing', undefined],
  ])('refuses input that is %s', async (_, input) => {
    expect(await send('greet', input)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
  it('refuses the wrong sender', async () => {
    const ours = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
    expect(await send('greet', { name: 'you' }, ours)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await send('greet', { name: 'you' }, { ...page, id: 'xyz' })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
  it.each(['nope', 'toString', '__proto__'])('leaves %s to others', name => {
    expect(send(name, {})).toBeUndefined();
  });
  it.each([null, 'text', { type: 'other' }, []])('leaves %o to others', message => {
    expect(listener(message, page)).toBeUndefined();
  });
  it('turns what is thrown into a value', async () => {
    greet.mockRejectedValueOnce(new Error('stopped'));
    expect(await send('greet', { name: 'you' })).toMatchObject({ ok: false, error: { code: 'interrupted' } });
  });
});

describe('asking', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['nobody answers', async () => undefined],
    ['the other side is gone', () => Promise.reject(new Error('Could not establish connection'))],
    ['the answer is not ours', async () => 'hello'],
  ])('is interrupted when %s', async (_, send) => {
    const answer = await asker<typeof contract>(send)('greet', { name: 'you' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'interrupted' } });
  });
});

it('asks again when the first answer never comes', async () => {
  vi.useFakeTimers();
  const ask = vi
    .fn()
    .mockReturnValueOnce(new Promise(() => undefined))
    .mockResolvedValueOnce(ok('at last'));
  const answer = askAgain(ask);
  await vi.advanceTimersByTimeAsync(6000);
  vi.useRealTimers();
  expect(await answer).toEqual(ok('at last'));
});

it('says so when no answer comes however often it asks', async () => {
  vi.useFakeTimers();
  const ask = vi.fn(() => new Promise<Result<string>>(() => undefined));
  const answer = askAgain(ask);
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect(await answer).toMatchObject({ ok: false, error: { code: 'interrupted' } });
  expect(ask).toHaveBeenCalledTimes(3);
});
