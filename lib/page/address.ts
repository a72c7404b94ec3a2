/**
 * Calls back when the document's address changes without a new document (`pushState`, hash routes).
 * Where the browser has no Navigation API, going back and forth and hash changes are still seen.
 */
export function watchAddress(window: Window, changed: () => void, signal: AbortSignal): void {
  let last = window.location.href;
  const check = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    changed();
  };
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
}
