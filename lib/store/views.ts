import {
  type Claim,
  type ClaimView,
  type Id,
  inPageOrder,
  quotesOf,
  type Row,
  type Source,
  type SourceView,
  sourceFields,
  type Tag,
} from '../claims';
import type { ClaimlightDatabase } from './database';
import { StoreError } from './failures';
import { linkViews } from './links/views';
import { currentNames } from './names';

/** Claims with the names of their tags and speakers. */
export async function viewClaims(db: ClaimlightDatabase, claims: readonly Claim[]): Promise<ClaimView[]> {
  const tagIds = claims.flatMap(claim => claim.tags);
  const speakerIds = claims.flatMap(claim => (claim.attribution ? [claim.attribution.speaker] : []));
  const ids = claims.map(claim => claim.id);
  const [tags, speakers, links] = await Promise.all([
    currentNames(db.tags, tagIds),
    currentNames(db.speakers, speakerIds),
    linkViews(db, ids),
  ]);

  return claims.map(claim => {
    const { id, source, targets, figures, statement, kind, said, status, statusNote, note } = claim;
    const speaker = claim.attribution && speakers.get(claim.attribution.speaker);
    return {
      ...{ id, source, targets, figures, statement, kind, said, status, statusNote, note },
      ...(claim.ownFigures && { ownFigures: claim.ownFigures }),
      createdAt: claim.createdAt,
      updatedAt: claim.updatedAt,
      quotes: quotesOf(claim),
      tags: namesOf(claim.tags, tags),
      links: links.get(claim.id) ?? [],
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
  if (!view) throw new StoreError('notFound', id);
  return view;
}

/** The claims with these ids, in this order; those that are deleted are left out. */
export async function claimViews(db: ClaimlightDatabase, ids: readonly Id[]): Promise<ClaimView[]> {
  return viewClaims(db, living(await db.claims.bulkGet([...ids])));
}

/** The sources with these ids, in this order; those that are deleted are left out. */
export async function sourceViews(db: ClaimlightDatabase, ids: readonly Id[]): Promise<SourceView[]> {
  return viewSources(db, living(await db.sources.bulkGet([...ids])));
}

/** The claims of one source, in page order. */
export async function claimsOfSource(db: ClaimlightDatabase, id: Id): Promise<ClaimView[]> {
  const claims = await db.claims.where('source').equals(id).toArray();
  return viewClaims(db, inPageOrder(living(claims)));
}

/** A source with the names of its tags. */
export async function viewSource(db: ClaimlightDatabase, source: Source): Promise<SourceView> {
  const [view] = await viewSources(db, [source]);
  if (!view) throw new StoreError('notFound', source.id);
  return view;
}

/** Sources with the names of their tags. */
export async function viewSources(db: ClaimlightDatabase, sources: readonly Source[]): Promise<SourceView[]> {
  const tagIds = sources.flatMap(source => source.tags);
  const tags = await currentNames(db.tags, tagIds);
  return sources.map(source => {
    const { id, address, accessed, found, corrected, note } = source;
    const fields = sourceFields(source);
    return { id, address, accessed, found, corrected, fields, tags: namesOf(source.tags, tags), note };
  });
}

function living<R extends Row>(rows: readonly (R | undefined)[]): R[] {
  return rows.flatMap(row => (row && !row.deletedAt ? [row] : []));
}

function namesOf(ids: readonly Id[], tags: ReadonlyMap<Id, Tag>): string[] {
  return [...new Set(ids.flatMap(id => tags.get(id)?.name ?? []))];
}
