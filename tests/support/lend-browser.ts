/**
 * Gives pages outside of an extension as much of its API as a test needs. The tests of one window share their modules, and these
 * the object that the API hangs on, so that stays the same.
 */
export function lendBrowser(parts: object): void {
  Object.assign((globalThis as unknown as { chrome: object }).chrome, parts);
}
