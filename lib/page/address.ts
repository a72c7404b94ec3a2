/**
 * Calls back when the document becomes another page without a new document (`pushState`, hash routes): when what
 * `identify` makes of its address changes. Pages rewrite their address all the time while one scrolls.
 * Where the browser has no Navigation API, going back and forth and hash changes are still seen, and whoever sees the page
 * change otherwise can ask for a look with the function that is returned.
 */
export function watchAddress(
  window: Window,
  identify: (address: string) => string,
  changed: () => void,
  signal: AbortSignal,
): () => void {
  let last = identify(window.location.href);
  const check = () => {
    const now = identify(window.location.href);
    if (now === last) return;
    last = now;
    changed();
  };
  const { navigation } = window as { navigation?: EventTarget };
  for (const event of ['navigatesuccess', 'currententrychange'])
    navigation?.addEventListener(event, check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  return check;
}
