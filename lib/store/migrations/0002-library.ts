import type { Migration, OldRow } from './migration';

/** What this step reads of a claim, as version 1 wrote it. */
interface ClaimV1 extends OldRow {
  id: string;
  deletedAt: string | null;
  words: string[];
}

/**
 * The library page: a table of commits, a place to stage a backup, and one for what can be computed again.
 * The words of claims move to a table of their own, because an index over them made every change of a claim write them all anew.
 */
export const library: Migration = {
  version: 2,
  stores: {
    sources: 'id, address, *tags, updatedAt, deletedAt, revision',
    claims: 'id, source, page, attribution.speaker, *tags, updatedAt, deletedAt, revision',
    claimWords: 'id, *words',
    commits: 'id, at, revision',
    stage: '++number, [table+number]',
    derived: 'name',
  },
  rows: {
    claims(row): Record<string, OldRow> {
      const { words, ...claim } = row as ClaimV1;
      return claim.deletedAt ? { claims: claim } : { claims: claim, claimWords: { id: claim.id, words } };
    },
  },
};
