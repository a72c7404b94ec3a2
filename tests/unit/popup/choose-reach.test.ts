import { expect, it } from 'vitest';
import { chooseReach, type Reach } from '../../../entrypoints/popup/choose-reach';

const SITE = '*://news.example/*';
const ALL = '*://*/*';

/** A browser that grants, as the real ones do, without asking and without noting it, what it has granted as part of more. */
function browser(granted: string[], answer = true) {
  const held = new Set(granted);
  const done: string[] = [];
  return {
    held,
    done,
    async ask([pattern = '']: string[]) {
      done.push(`ask ${pattern}`);
      if (held.has(ALL)) return true;
      if (answer) held.add(pattern);
      return answer;
    },
    async drop([pattern = '']: string[]) {
      done.push(`drop ${pattern}`);
      return held.delete(pattern);
    },
  };
}
const choose = (next: Reach, access: ReturnType<typeof browser>) =>
  chooseReach(next, { site: [SITE], all: [ALL] }, access);

it.each<[string[], Reach, string[]]>([
  [[], 'site', [SITE]],
  [[], 'all', [ALL]],
  [[SITE], 'all', [SITE, ALL]],
  [[ALL], 'site', [SITE]],
  [[SITE, ALL], 'site', [SITE]],
  [[ALL], 'press', []],
  [[SITE, ALL], 'press', []],
  [[SITE], 'press', []],
])('with %j granted, choosing %s leaves %j', async (granted, next, left) => {
  const access = browser(granted);
  expect(await choose(next, access)).toBe(next === 'press' ? null : true);
  expect([...access.held].sort()).toEqual(left.toSorted());
});

it('has asked before the click is over, and says when the answer was no', async () => {
  const access = browser([ALL], false);
  const answer = choose('site', access);
  expect(access.done).toEqual([`drop ${ALL}`, `ask ${SITE}`]);
  expect(await answer).toBe(false);
  expect(
    await chooseReach('site', { site: [SITE], all: [ALL] }, { ...access, ask: () => Promise.reject() }),
  ).toBe(false);
});
