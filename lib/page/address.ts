/**
 * Calls back when the document becomes another page without a new document (`pushState`, hash routes): when what
 * `identify` makes of its address changes. Pages rewrite their address all the time while one scrolls.
 * Where the browser has no Navigation API, going back and forth and hash changes are still seen.
 */
export function watchAddress(
  window: Window,
  identify: (address: string) => string,
  changed: () => void,
  signal: AbortSignal,
): void {
  let last = identify(window.location.href);
  const check = () => {
    const now = identify(window.location.href);
    if (now === last) return;
    last = now;
    changed();
  };
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
}
