import { useLayoutEffect, useState } from 'preact/hooks';

/** What a function loads, once it is there; null until then, and while there is nothing to load. What was loaded before stays till then. */
export function useLoaded<T>(load: (() => Promise<T>) | null): T | null {
  const [loaded, setLoaded] = useState<{ value: T } | null>(null);
  useLayoutEffect(() => {
    let left = false;
    void load?.().then(value => !left && setLoaded({ value }));
    return () => {
      left = true;
    };
  }, [load]);
  return loaded?.value ?? null;
}
