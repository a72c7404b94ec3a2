import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  load(): Promise<ComponentType<P>>;
  props: P;
}

/** A part of a page that is loaded after the rest has been drawn. */
export function Later<P extends object>({ load, props }: Props<P>) {
  const [part, setPart] = useState<{ Part: ComponentType<P> } | null>(null);
  useEffect(() => {
    void load().then(Part => setPart({ Part }));
  }, [load]);
  return part && <part.Part {...props} />;
}
