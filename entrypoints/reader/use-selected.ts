import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readSelection } from '../../lib/page';

/** Whether some of an element's text is selected. */
export function useSelected(element: RefObject<HTMLElement | null>): boolean {
  const [selected, setSelected] = useState(false);
  useEffect(() => {
    const look = () => {
      const now = readSelection(document, null);
      const ranges = 'ranges' in now ? now.ranges : [];
      setSelected(
        ranges.length > 0 && ranges.every(range => element.current?.contains(range.commonAncestorContainer)),
      );
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [element]);
  return selected;
}
