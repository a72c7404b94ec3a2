import type { Tab } from '../../lib/browser';

/** Does something in every tab whose address we may see, in all at once: one that does not answer keeps no other waiting. */
export async function everyTab(
  tabs: readonly Tab[],
  work: (tab: number, address: string) => Promise<unknown>,
): Promise<void> {
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => (id === undefined || !url ? undefined : work(id, url))),
  );
}
