import type { Id, Result } from '../../claims';
import { type Committed, commit } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { StoreError } from '../failures';
import { deleted, wentWith } from './list';

/** Brings deleted claims and sources back: a source with the claims that went with it, a claim with its source. */
export function restore(db: ClaimlightDatabase, ids: readonly Id[]): Promise<Result<Committed<void>>> {
  const work = async () => {
    const trash = await deleted(db);
    const asked = new Set(ids);
    const sources = trash.sources.filter(source => asked.has(source.id));
    const claims = trash.claims.filter(
      claim => asked.has(claim.id) || sources.some(source => wentWith(claim, source)),
    );
    if (sources.length + claims.length === 0) throw new StoreError('notFound', ids.join());
    return { sources, claims };
  };
  return commit(
    db,
    async edit => {
      const { sources, claims } = await work();
      await edit.put('sources', ...sources.map(row => ({ ...row, deletedAt: null })));
      await edit.put('claims', ...claims.map(row => ({ ...row, deletedAt: null })));
    },
    { kind: 'trashRestored' },
  );
}
