import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/claims';
import { type Ask, createDraftKeeper, type toBackground } from '../../../lib/messages';

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const keeper = (answer: () => unknown, privately = false) => {
  const asked: unknown[] = [];
  const ask = (async (name: string, input: object) => {
    asked.push([name, input]);
    return answer();
  }) as unknown as Ask<typeof toBackground>;
  return { asked, drafts: createDraftKeeper(ask, 'claim:1', privately) };
};
const kept = (note: string) => ['keepDraft', { subject: 'claim:1', fields: { note } }];

it('keeps the latest words, one message at a time, and says that they are kept', async () => {
  const { asked, drafts } = keeper(() => ok(undefined));
  const answers = ['a', 'ab', 'abc'].map(note => drafts.keep({ note }));
  expect(await Promise.all(answers)).toEqual([null, null, null]);
  expect(asked).toEqual([kept('a'), kept('abc')]);
});

it('says what kept the words from being kept', async () => {
  const answers = [fail('storageFull'), ok(undefined)];
  const { drafts } = keeper(() => answers.shift());
  expect(await drafts.keep({ note: 'a' })).toEqual({ code: 'storageFull' });
  expect(await drafts.keep({ note: 'ab' })).toBeNull();
});

it('asks again where a stopped worker gave no answer', async () => {
  const answers = [fail('interrupted'), ok(undefined)];
  const { asked, drafts } = keeper(() => answers.shift());
  const answer = drafts.keep({ note: 'a' });
  await vi.runAllTimersAsync();
  expect(await answer).toBeNull();
  expect(asked).toEqual([kept('a'), kept('a')]);
});

it('keeps nothing from a private window, which is no failure, and forgets all the same', async () => {
  const { asked, drafts } = keeper(() => ok(undefined), true);
  expect(await drafts.keep({ note: 'a' })).toBeNull();
  await drafts.drop();
  expect(asked).toEqual([['dropDraft', { subject: 'claim:1' }]]);
  // In a page the background sees by itself that the window is private.
  expect(await keeper(() => fail('privateWindow')).drafts.keep({ note: 'a' })).toBeNull();
});
