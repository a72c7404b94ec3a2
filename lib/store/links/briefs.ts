import { type Claim, type ClaimBrief, type Id, quotesOf, sourceFields } from '../../claims';
import type { ClaimlightDatabase } from '../database';

/** Longest label of a brief, in UTF-16 units: what a list can show. */
const LONGEST_LABEL = 280;

/** Claims in a few words each, in the order given; deleted ones too, for whoever still refers to them. */
export async function briefClaims(db: ClaimlightDatabase, claims: readonly Claim[]): Promise<ClaimBrief[]> {
  const [sources, speakers] = await Promise.all([
    rowsById(
      claims.map(claim => claim.source),
      ids => db.sources.bulkGet(ids),
    ),
    rowsById(
      claims.flatMap(claim => claim.attribution?.speaker ?? []),
      ids => db.speakers.bulkGet(ids),
    ),
  ]);
  return claims.map(claim => {
    const { id, kind, status, said, createdAt, attribution } = claim;
    const source = sources.get(claim.source);
    const fields = source ? sourceFields(source) : {};
    return {
      ...{ id, kind, status, createdAt, source: claim.source },
      label: shortened(claim.statement || quotesOf(claim).join(' … ')),
      speaker: (attribution && speakers.get(attribution.speaker)?.name) ?? null,
      title: fields.title ?? source?.address ?? '',
      site: fields.site ?? fields.publication ?? hostOf(source?.address ?? ''),
      address: source?.address ?? '',
      date: said ?? fields.published ?? null,
    };
  });
}

/** Rows by their ids, each read once however often it is named. */
export async function rowsById<R extends { id: Id }>(
  ids: readonly Id[],
  read: (ids: Id[]) => PromiseLike<(R | undefined)[]>,
): Promise<Map<Id, R>> {
  const rows = await read([...new Set(ids)]);
  return new Map(rows.flatMap(row => (row ? [[row.id, row]] : [])));
}

/** A text cut between words where it is too long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_LABEL) return line;
  return `${line.slice(0, LONGEST_LABEL).replace(/\s\S*$/u, '')}…`;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
