import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Gives an element the focus as it appears, if that is wanted. (`autofocus` is ignored in frames and late elements.) */
export function useFocus<E extends HTMLElement>(wanted: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (wanted) ref.current?.focus();
  }, []);
  return ref;
}
