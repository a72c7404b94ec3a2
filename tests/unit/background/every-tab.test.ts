import { expect, it } from 'vitest';
import { everyTab } from '../../../entrypoints/background/every-tab';
import type { Tab } from '../../../lib/browser';

const tab = (id: number, url?: string) => ({ id, url }) as Tab;

it('one tab that is gone, or never answers, keeps nothing from the others', async () => {
  const served: number[] = [];
  const tabs = [
    tab(1, 'https://a.example'),
    tab(2, 'https://b.example'),
    tab(3),
    tab(4, 'https://c.example'),
  ];
  const all = everyTab(tabs, async id => {
    if (id === 1) throw new Error('No tab with id: 1');
    if (id === 2) await new Promise(() => undefined);
    served.push(id);
  });
  await Promise.race([all, new Promise(done => setTimeout(done))]);
  expect(served).toEqual([4]);
  await everyTab(tabs.slice(0, 1), () => Promise.reject(new Error('gone')));
});
