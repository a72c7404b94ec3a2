import { useLayoutEffect, useRef } from 'preact/hooks';

/** An element, once it is drawn. */
type Ref = { readonly current: HTMLElement | null };

/**
 * Keeps the keyboard where it was: when what was pressed inside `part` goes away, as a button does once its work is done, the focus
 * moves to `instead`, so that Escape and Tab go on from there and not from the start of the page.
 */
export function useFocusKept(part: Ref, instead: Ref): void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target as Element;
    };
    // What is drawn with the focus in it has had it before anyone could listen.
    if (part.current?.contains(document.activeElement)) last.current = document.activeElement;
    part.current?.addEventListener('focusin', note);
    return () => part.current?.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    instead.current?.focus({ preventScroll: true });
  });
}
