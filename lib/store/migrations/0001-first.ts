import type { Migration } from './migration';

/** The first schema. */
export const first: Migration = {
  version: 1,
  stores: {
    pages: 'id, key, source, revision',
    sources: 'id, address, *tags, updatedAt, revision',
    snapshots: 'id, source, page, [source+hash], revision',
    claims:
      'id, source, page, kind, status, attribution.speaker, *tags, *words, createdAt, updatedAt, deletedAt, revision',
    links: 'id, from, to.claim, to.address, revision',
    tags: 'id, folded, mergedInto, revision',
    speakers: 'id, folded, mergedInto, revision',
    events: 'id, commit, [table+record], at',
    drafts: 'subject, updatedAt',
    settings: 'name',
    searches: 'id',
    templates: 'id',
    dismissals: 'id',
    imports: 'id',
  },
};
