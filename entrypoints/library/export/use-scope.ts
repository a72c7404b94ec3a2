import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../lib/claims';
import type { Library } from '../../../lib/store';
import type { Scope } from '../../export-job/job';
import { findScope } from './find-scope';

/** What an address asks to take out: some claims (`ids`) or sources (`sources`), what a search finds (`q`), or everything. Null while searching. */
export function useScope(
  library: Library,
  { ids, sources, q }: Readonly<Record<string, string>>,
  onFailure: (failure: Failure) => void,
): Scope | null {
  const [scope, setScope] = useState<Scope | null>(null);
  useEffect(() => {
    if (ids) return setScope({ kind: 'claims', ids: ids.split(',') });
    if (sources) return setScope({ kind: 'sources', ids: sources.split(',') });
    if (!q) return setScope({ kind: 'all' });
    let left = false;
    const find = async () => {
      const found = await findScope(library, q);
      if (left) return;
      if (!found.ok) onFailure(found.error);
      else setScope(found.value);
    };
    void find();
    const unwatch = library.onChange(() => void find());
    return () => {
      left = true;
      unwatch();
    };
  }, [library, ids, sources, q, onFailure]);
  return scope;
}
