import type { Failure } from '../claims';
import { type Ask, askAgain } from './ask';
import type { toBackground } from './contract';

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/**
 * Keeps what is typed as it is typed: one message under way at a time, the latest words next. Nothing is kept
 * `privately`: the background cannot tell that of a page that is in no tab.
 */
export function createDraftKeeper(ask: Ask<typeof toBackground>, subject: string, privately = false) {
  let waiting: Record<string, unknown> | null = null;
  let sending: Promise<Failure | null> | null = null;

  /** A page that goes away can still ask, but waits for no answer: its last words go after the ones under way. */
  const sendLast = () => {
    if (waiting) void ask('keepDraft', { subject, fields: waiting });
  };
  const send = async (): Promise<Failure | null> => {
    let failure: Failure | null = null;
    addEventListener('pagehide', sendLast);
    while (waiting) {
      const fields = waiting;
      waiting = null;
      const answer = await askAgain(() => ask('keepDraft', { subject, fields }));
      failure = answer.ok || answer.error.code === 'privateWindow' ? null : answer.error;
    }
    removeEventListener('pagehide', sendLast);
    sending = null;
    return failure;
  };

  return {
    /** Resolves with what kept the latest words from being kept, if anything did. */
    keep(fields: Record<string, unknown>): Promise<Failure | null> {
      if (privately) return Promise.resolve(null);
      waiting = fields;
      sending ??= send();
      return sending;
    },
    /** Forgets the draft, once its words are saved. */
    async drop(): Promise<void> {
      waiting = null;
      await sending;
      await askAgain(() => ask('dropDraft', { subject }));
    },
  };
}
