import type { Migration, OldRow } from './migration';

/**
 * The words of claims stand in runs that are made later, instead of under each claim: an index entry for each word of a claim was most
 * of what saving it wrote. Those of all claims are owed.
 */
export const wordRuns: Migration = {
  version: 3,
  stores: {
    claimWords: null,
    words: '[run+part]',
    wordsOwed: '++number',
    // Without indexes that nothing asks, but each of these rows was put into.
    claims: 'id, source, page, attribution.speaker, *tags, deletedAt, revision',
    events: 'id, commit, [table+record]',
  },
  rows: {
    claims(row): Record<string, OldRow> {
      return row['deletedAt'] ? {} : { wordsOwed: { ids: [row['id']] } };
    },
  },
};
