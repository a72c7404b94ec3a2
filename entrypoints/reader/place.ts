import type { Id } from '../../lib/claims';

/** What the reader is looking at: a copy or source, the claim that is open, and the copy it is compared with. */
export interface Place {
  id: Id;
  claim: Id | null;
  compare: Id | null;
}

/** Reads the page address's hash, `#/<id>?claim=…&compare=…`. */
export function parsePlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const params = new URLSearchParams(query);
  return { id: path, claim: params.get('claim'), compare: params.get('compare') };
}

export function formatPlace({ id, claim, compare }: Place): string {
  const params = new URLSearchParams({ ...(claim && { claim }), ...(compare && { compare }) });
  return params.size > 0 ? `#/${id}?${params}` : `#/${id}`;
}
