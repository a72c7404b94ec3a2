/** Who sent a message, as far as the browser vouches for it. */
export type Caller =
  | { who: 'extension'; tab: number | null; private: boolean }
  | {
      who: 'page';
      tab: number;
      /** 0 is the page itself. */
      frame: number;
      /** The address of the asking document. */
      address: string;
      /** The address of the page that the tab shows; the same as `address` unless a frame in it asks. */
      page: string;
      title: string;
      private: boolean;
    };

/** The parts of the browser's `MessageSender` that we rely on. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; url?: string; title?: string; incognito: boolean };
}

/**
 * Reads a sender. Only our own extension may call; what comes from its own origin is one of our pages,
 * everything else is an annotator speaking for the page it is in.
 * For the top frame the tab's address counts, since `sender.url` goes stale after `pushState`;
 * it must agree with the origin the browser vouches for. `null` = refuse.
 */
export function readSender(sender: Sender, own: { id: string; origin: string }): Caller | null {
  if (sender.id !== own.id) return null;
  const { tab, url } = sender;
  if (url?.startsWith(`${own.origin}/`)) {
    return { who: 'extension', tab: tab?.id ?? null, private: tab?.incognito ?? false };
  }
  if (tab?.id === undefined || !url) return null;
  const top = sender.frameId === 0;
  const address = (top && tab.url) || url;
  const page = top ? address : tab.url;
  if (!page) return null;
  // A sandboxed page has an origin of its own, `null`; as top frame the browser still vouches for its address.
  const opaque = top && sender.origin === 'null';
  // Such a frame's document was written by the page around it and has its origin.
  const about = !top && address.startsWith('about:');
  if (about && !sender.origin) return null;
  const from = about ? page : address;
  if (sender.origin && !opaque && originOf(from) !== sender.origin) return null;
  return {
    who: 'page',
    tab: tab.id,
    frame: sender.frameId ?? 0,
    address,
    page,
    title: tab.title ?? '',
    private: tab.incognito,
  };
}

/** The origin as `sender.origin` writes it: `null` for addresses that have none, such as `file:`. */
function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return 'null';
  }
}
