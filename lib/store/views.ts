import {
  type Claim,
  type ClaimView,
  fromSelectorList,
  type Id,
  type PageClaim,
  quotesOf,
  type Source,
  type SourceView,
  sourceFields,
} from '../claims';
import type { ClaimlightDatabase } from './database';
import { StoreError } from './failures';

/** Claims with the names of their tags and speakers. */
export async function viewClaims(db: ClaimlightDatabase, claims: readonly Claim[]): Promise<ClaimView[]> {
  const tags = await tagNames(
    db,
    claims.flatMap(claim => claim.tags),
  );
  const speakerIds = claims.flatMap(claim => (claim.attribution ? [claim.attribution.speaker] : []));
  const speakers = new Map(
    (await db.speakers.bulkGet(speakerIds)).flatMap(row => (row ? [[row.id, row]] : [])),
  );

  return claims.map(claim => {
    const { id, source, targets, figures, statement, kind, said, status, statusNote, note } = claim;
    const speaker = claim.attribution && speakers.get(claim.attribution.speaker);
    return {
      ...{ id, source, targets, figures, statement, kind, said, status, statusNote, note },
      createdAt: claim.createdAt,
      updatedAt: claim.updatedAt,
      quotes: quotesOf(claim),
      tags: claim.tags.flatMap(tag => tags.get(tag) ?? []),
      speaker: speaker
        ? { name: speaker.name, role: speaker.role, speech: claim.attribution?.speech ?? null }
        : null,
    };
  });
}

/** One claim with its names. */
export async function viewClaim(db: ClaimlightDatabase, id: Id): Promise<ClaimView> {
  const claim = await db.claims.get(id);
  const [view] = claim && !claim.deletedAt ? await viewClaims(db, [claim]) : [];
  if (!view) throw new StoreError('notFound', `claim ${id}`);
  return view;
}

/** A source with the names of its tags. */
export async function viewSource(db: ClaimlightDatabase, source: Source): Promise<SourceView> {
  const { id, address, accessed, found, corrected, note } = source;
  const tags = await tagNames(db, source.tags);
  const names = source.tags.flatMap(tag => tags.get(tag) ?? []);
  return { id, address, accessed, found, corrected, fields: sourceFields(source), tags: names, note };
}

/** What a page's annotator gets to know of a claim. */
export function viewForPage({ id, kind, targets }: Claim): PageClaim {
  return { id, kind, targets: targets.flatMap(target => fromSelectorList(target.selectors) ?? []) };
}

async function tagNames(db: ClaimlightDatabase, ids: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await db.tags.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap(row => (row && !row.deletedAt ? [[row.id, row.name]] : [])));
}
