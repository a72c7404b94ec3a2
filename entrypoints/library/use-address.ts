import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, formatAddress, parseAddress } from './address';

/** How a change of the address counts for the back button: as a step of its own, or as part of the last one. */
export type Step = 'push' | 'replace';

/** Goes to a section, or changes some parameters of the one in view; an empty one is taken away. */
export interface Go {
  (section: string, params?: Address['params']): void;
  (params: Address['params'], step: Step): void;
}

/** The page's address as the only router: back, forward, bookmarks and links all work. */
export function useAddress(): [Address, Go] {
  const [address, setAddress] = useState(() => parseAddress(location.hash));

  useEffect(() => {
    const look = () => setAddress(parseAddress(location.hash));
    window.addEventListener('popstate', look);
    window.addEventListener('hashchange', look);
    return () => {
      window.removeEventListener('popstate', look);
      window.removeEventListener('hashchange', look);
    };
  }, []);

  const go = useCallback((to: string | Address['params'], more: Address['params'] | Step = {}) => {
    const now = parseAddress(location.hash);
    const next =
      typeof to === 'string'
        ? { section: to, params: more as Address['params'] }
        : { section: now.section, params: { ...now.params, ...to } };
    const hash = formatAddress(next);
    if (hash === formatAddress(now)) return;
    if (more === 'replace') history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    setAddress(parseAddress(hash));
  }, []);

  return [address, go];
}
