import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives an element the focus as it appears, if that is wanted. (`autofocus` is ignored in frames and late elements.)
 * A frame may be shown, or get the focus itself, only afterwards: then the element has it from that moment on.
 */
export function useFocus<E extends HTMLElement>(wanted: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  // At once: a moment later the reader may already be typing somewhere else.
  useLayoutEffect(() => {
    if (!wanted) return;
    const take = () => {
      if (document.activeElement === document.body) ref.current?.focus();
    };
    ref.current?.focus();
    window.addEventListener('focus', take, { once: true });
    return () => window.removeEventListener('focus', take);
  }, []);
  return ref;
}
