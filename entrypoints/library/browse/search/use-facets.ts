import { useEffect, useState } from 'preact/hooks';
import type { Facets, Failure, Found, LibraryRequest } from '../../../../lib/claims';
import type { Library } from '../../../../lib/store';

/** So long what was found has for being drawn (ms); who types on sets it back. */
const AFTER = 60;

/** The counts that go with what was found, once that has been drawn. Until then the last ones stand. */
export function useFacets(
  library: Library,
  { text, view, sort }: LibraryRequest,
  found: Found | null,
  onFailure: (failure: Failure) => void,
): Facets | null {
  const [facets, setFacets] = useState<Facets | null>(null);
  useEffect(() => {
    if (!found) return;
    let left = false;
    const timer = setTimeout(async () => {
      const counted = await library.facets({ text, view, sort });
      if (left) return;
      if (counted.ok) setFacets(counted.value);
      else onFailure(counted.error);
    }, AFTER);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [library, found, text, view, sort, onFailure]);
  return facets;
}
