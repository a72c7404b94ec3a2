import type { Result } from '../../../lib/claims';
import type { Library } from '../../../lib/store';
import type { Scope } from '../../export-job/job';

/** What a search finds, in claims and in sources that have none: those a student tags belong to a bibliography too. Null while it is found. */
export async function findScope(
  library: Pick<Library, 'find'>,
  text: string,
): Promise<Result<Extract<Scope, { kind: 'found' }> | null>> {
  const claims = await library.find({ text, view: 'claims', sort: 'oldest' });
  if (!claims.ok) return claims;
  const sources = await library.find({ text, view: 'sources', sort: 'oldest' });
  if (!sources.ok) return sources;
  const complete = claims.value.complete && sources.value.complete;
  const scope = { kind: 'found', claims: claims.value.ids, sources: sources.value.ids } as const;
  return { ok: true, value: complete ? scope : null };
}
