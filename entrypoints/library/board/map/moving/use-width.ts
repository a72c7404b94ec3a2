import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How wide an element is, in px; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      // Drawing the map anew changes what is being observed, so it waits until everybody was told.
      frame = requestAnimationFrame(() => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    });
    setWidth(Math.round(element.current.clientWidth));
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return width;
}
