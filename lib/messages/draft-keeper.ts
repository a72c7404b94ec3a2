import type { Ask } from './ask';
import type { toBackground } from './contract';

/** Keeps what is typed as it is typed: one message under way at a time, the latest words next. */
export function createDraftKeeper(ask: Ask<typeof toBackground>, subject: string) {
  let waiting: Record<string, unknown> | null = null;
  let sending: Promise<unknown> | null = null;

  /** A page that goes away can still ask, but waits for no answer: its last words go after the ones under way. */
  const sendLast = () => {
    if (waiting) void ask('keepDraft', { subject, fields: waiting });
  };
  const send = async (): Promise<void> => {
    addEventListener('pagehide', sendLast);
    while (waiting) {
      const fields = waiting;
      waiting = null;
      await ask('keepDraft', { subject, fields });
    }
    removeEventListener('pagehide', sendLast);
    sending = null;
  };

  return {
    keep(fields: Record<string, unknown>): void {
      waiting = fields;
      sending ??= send();
    },
    /** Forgets the draft, once its words are saved. */
    async drop(): Promise<void> {
      waiting = null;
      await sending;
      await ask('dropDraft', { subject });
    },
  };
}
