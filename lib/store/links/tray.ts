import * as v from 'valibot';
import { type ClaimBrief, type Id, IdSchema, type Result } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';
import { briefClaims } from './briefs';

const NAME = 'tray';

/** The claim for which the reader is looking for evidence elsewhere; null where there is none, or it was deleted meanwhile. */
export async function waitingClaim(db: ClaimlightDatabase): Promise<ClaimBrief | null> {
  const waiting = v.safeParse(IdSchema, (await db.settings.get(NAME))?.value);
  const claim = waiting.success ? await db.claims.get(waiting.output) : undefined;
  const [brief] = claim && !claim.deletedAt ? await briefClaims(db, [claim]) : [];
  return brief ?? null;
}

/** Lets one claim wait for evidence, or none. It waits until it has some, or is taken out, also over a restart. */
export function waitForEvidence(db: ClaimlightDatabase, claim: Id | null): Promise<Result<void>> {
  return attempt(async () => {
    if (claim) await db.settings.put({ name: NAME, value: claim });
    else await db.settings.delete(NAME);
  });
}
