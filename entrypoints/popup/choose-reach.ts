/** Where highlights come back by themselves. */
export type Reach = 'press' | 'site' | 'all';

/** The browser's permissions, by patterns of sites. */
interface Access {
  ask(origins: string[]): Promise<boolean>;
  drop(origins: string[]): Promise<unknown>;
}
interface Patterns {
  site: string[];
  all: string[];
}

/**
 * Widens or narrows what we may see. The browser asks the reader only while a click is being handled, so nothing is
 * awaited before. Every site is let go before one of them is asked for, since the browser counts that one as granted already.
 * Resolves with whether the browser lets us; where nothing is asked for, `null`.
 */
export function chooseReach(next: Reach, { site, all }: Patterns, access: Access): Promise<boolean | null> {
  const dropped = next === 'all' ? [] : [access.drop(all)];
  if (next === 'press') dropped.push(access.drop(site));
  const asked = next === 'press' ? null : access.ask(next === 'all' ? all : site);
  return Promise.allSettled(dropped).then(() => asked?.catch(() => false) ?? null);
}
