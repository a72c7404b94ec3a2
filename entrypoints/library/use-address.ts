import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Address, formatAddress, parseAddress } from './address';

/** How a change of the address counts for the back button: as a step of its own, or as part of the last one. */
export type Step = 'push' | 'replace';

/** Goes to a section, or changes some parameters of the one in view; an empty one is taken away. */
export interface Go {
  (section: string, params?: Address['params']): void;
  (params: Address['params'], step: Step): void;
}

/** Browsers stop pages that write their address more often than about twenty times a second, as a held key would. In ms. */
const WRITE_AFTER = 250;

/**
 * The page's address as the only router: back, forward, bookmarks and links all work.
 * An address that names none of the sections is that of the first.
 */
export function useAddress(sections: readonly [string, ...string[]]): [Address, Go] {
  const read = useCallback(() => {
    const there = parseAddress(location.hash);
    return sections.includes(there.section) ? there : { ...there, section: sections[0] };
  }, [sections]);
  const [address, setAddress] = useState(read);
  const now = useRef(address);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);

  const write = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current);
    waiting.current = null;
    history.replaceState(null, '', formatAddress(now.current));
  }, []);

  useEffect(() => {
    const look = () => {
      if (waiting.current !== null) clearTimeout(waiting.current);
      waiting.current = null;
      now.current = read();
      setAddress(now.current);
    };
    const undo = new AbortController();
    window.addEventListener('popstate', look, undo);
    window.addEventListener('hashchange', look, undo);
    window.addEventListener('pagehide', write, undo);
    return () => undo.abort();
  }, [read, write]);

  const go = useCallback(
    (to: string | Address['params'], more: Address['params'] | Step = {}) => {
      const { section, params } = now.current;
      const next =
        typeof to === 'string'
          ? { section: to, params: more as Address['params'] }
          : { section, params: { ...params, ...to } };
      const hash = formatAddress(next);
      if (hash === formatAddress(now.current)) return;
      if (more !== 'replace') write();
      now.current = parseAddress(hash);
      setAddress(now.current);
      if (more === 'replace') waiting.current ??= setTimeout(write, WRITE_AFTER);
      else history.pushState(null, '', hash);
    },
    [write],
  );

  return [address, go];
}
