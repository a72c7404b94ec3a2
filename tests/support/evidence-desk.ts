import { evidenceAnswers } from '../../entrypoints/background/evidence-answers';
import { ok } from '../../lib/claims';
import { type Answers, asker, createEvidenceDesk, serve, toBackground } from '../../lib/messages';
import { type ClaimlightDatabase, undo } from '../../lib/store';

const OWN = { id: 'claimlight', origin: 'chrome-extension://claimlight' };
const OURS = { id: OWN.id, url: `${OWN.origin}/editor.html`, origin: OWN.origin };

/** The desk as our own pages have it, with the real contract, answers and library, but without a worker in between. */
export function deskOn(db: ClaimlightDatabase, claim: string) {
  const answers = {
    ...evidenceAnswers(db),
    undo: async ({ commit }: { commit: string }) => {
      const undone = await undo(db, commit);
      return undone.ok ? ok(undefined) : undone;
    },
  } as unknown as Answers<typeof toBackground>;
  const listen = serve(toBackground, answers, OWN);
  return createEvidenceDesk(
    asker<typeof toBackground>(async message => listen(message, OURS)),
    claim,
  );
}
