import type { Ask } from './ask';
import type { toBackground } from './contract';

/** Keeps what is typed as it is typed: one message under way at a time, the latest words next. */
export function createDraftKeeper(ask: Ask<typeof toBackground>, subject: string) {
  let waiting: Record<string, unknown> | null = null;
  let sending: Promise<unknown> | null = null;

  const send = async (): Promise<void> => {
    while (waiting) {
      const fields = waiting;
      waiting = null;
      await ask('keepDraft', { subject, fields });
    }
    sending = null;
  };
  /** A page that goes away can still ask, but waits for no answer: its last words go after the ones under way. */
  addEventListener('pagehide', () => {
    if (waiting) void ask('keepDraft', { subject, fields: waiting });
  });

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
