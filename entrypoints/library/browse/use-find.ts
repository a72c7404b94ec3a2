import { useLayoutEffect, useState } from 'preact/hooks';
import type { Failure, Found, LibraryRequest } from '../../../lib/claims';
import type { Library } from '../../../lib/store';

/** What was found, and by what that is in groups: while another answer is awaited, not by what is asked for now. */
type Answer = Found & Pick<LibraryRequest, 'view' | 'group'>;

/**
 * What a search finds, again whenever the library has changed. One search at a time, the latest wish next;
 * the last answer stands until the next is there.
 */
export function useFind(
  library: Library,
  { text, view, sort, group }: LibraryRequest,
  onFailure: (failure: Failure) => void,
): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  // Asked for before what stands around it is painted.
  useLayoutEffect(() => {
    let left = false;
    let wanted = false;
    let searching = false;
    const search = async () => {
      wanted = true;
      if (searching) return;
      searching = true;
      while (wanted && !left) {
        wanted = false;
        const found = await library.find({ text, view, sort, group });
        if (left) return;
        if (found.ok) setAnswer({ ...found.value, view, group });
        else onFailure(found.error);
      }
      searching = false;
    };
    void search();
    const forget = library.onChange(() => void search());
    return () => {
      left = true;
      forget();
    };
  }, [library, text, view, sort, group, onFailure]);
  return answer?.view === view ? answer : null;
}
