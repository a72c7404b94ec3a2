import type { session } from '../../lib/browser';
import type { Id } from '../../lib/claims';
import type { EditorFocus } from '../../lib/messages';

/** Lets one editor be shown once, for one claim. Without one a page could put our editor into a frame of its own. */
export interface Ticket {
  claim: Id;
  focus: EditorFocus;
  /** The tab in whose page the claim stands. */
  tab: number;
  /** The frame of it; 0 is the page itself. */
  frame: number;
  /** True where that is a private window, from which nothing half-typed is kept. */
  private: boolean;
  /** True once an editor has shown itself with it. */
  used: boolean;
  /** True where the editor stands in a window of its own instead of in the page. */
  window: boolean;
}

/** Tickets are kept by the browser, not by the worker, which may be stopped while an editor is open. */
export function createTickets(store: typeof session) {
  const key = (of: string) => `editor:${of}`;
  const read = async (ticket: string) => (await store.get(key(ticket))) as Ticket | undefined;

  return {
    read,
    async issue(content: Omit<Ticket, 'used'>): Promise<string> {
      const ticket = crypto.randomUUID();
      await store.set(key(ticket), { ...content, used: false });
      return ticket;
    },
    /** What a ticket is good for, the first time it is shown in the right place; `null` otherwise. */
    async use(ticket: string, tab: number | null): Promise<Ticket | null> {
      const content = await read(ticket);
      if (!content || content.used || (!content.window && content.tab !== tab)) return null;
      await store.set(key(ticket), { ...content, used: true });
      return content;
    },
    /** The window that has last shown a claim's editor; it may have been closed since. */
    windowOf: async (claim: Id) => (await store.get(key(claim))) as number | undefined,
    opened: (claim: Id, window: number | undefined) => store.set(key(claim), window),
    drop: (ticket: string) => store.remove(key(ticket)),
  };
}
export type Tickets = ReturnType<typeof createTickets>;
