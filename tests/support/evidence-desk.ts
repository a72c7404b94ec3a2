import { evidenceAnswers } from '../../entrypoints/background/evidence-answers';
import { ok } from '../../lib/claims';
import { type Answers, type Ask, asker, createEvidenceDesk, serve, toBackground } from '../../lib/messages';
import { type ClaimlightDatabase, undo } from '../../lib/store';

const OWN = { id: 'claimlight', origin: 'chrome-extension://claimlight' };
const OURS = { id: OWN.id, url: `${OWN.origin}/editor.html`, origin: OWN.origin };

/** Asks as our own pages do, with the real contract, answers and library, but without a worker in between. */
export function askOn(db: ClaimlightDatabase): Ask<typeof toBackground> {
  const answers = {
    ...evidenceAnswers(db),
    undo: async ({ commit }: { commit: string }) => {
      const undone = await undo(db, commit);
      return undone.ok ? ok(undefined) : undone;
    },
  } as unknown as Answers<typeof toBackground>;
  const listen = serve(toBackground, answers, OWN);
  return asker<typeof toBackground>(async message => listen(message, OURS));
}

export const deskOn = (db: ClaimlightDatabase, claim: string) => createEvidenceDesk(askOn(db), claim);
