import type { Failure } from '../../lib/claims';

/** Why nothing can be done on a page, for the sentence that says so. */
export type Unreachable = 'browser' | 'ours' | 'store' | 'file' | 'closed';

const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/**
 * Whether the browser lets any extension work on an address, as far as the address tells. `null` = it does.
 * `own`: the address under which our own pages stand.
 * Browsers keep the addresses of their own pages even from the extension whose button was pressed: an empty one is `closed`.
 */
export function unreachable(address: string, own: string): Unreachable | null {
  if (!URL.canParse(address)) return 'closed';
  const { protocol, host } = new URL(address);
  if (protocol === 'file:') return 'file';
  if (address.startsWith(own)) return 'ours';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  if (STORES.includes(host) || address.startsWith('https://chrome.google.com/webstore')) return 'store';
  return null;
}

/** What is to be said of a page that could not be entered. Firefox shows PDFs in a page of its own, which it closes to us. */
export function failureAt(address: string, failure: Failure | null): Failure | null {
  const paper =
    failure?.code === 'noAccess' && URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname);
  return paper ? { ...failure, code: 'unsupported' } : failure;
}
