/** A page may hide `document.URL` behind an element of that name; the window's own address cannot be hidden. */
export function addressOf(document: Document): string {
  return typeof document.URL === 'string' ? document.URL : globalThis.location.href;
}
