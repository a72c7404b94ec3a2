import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  load(): Promise<ComponentType<P>>;
  props: P;
  /** The height (px) that is kept free until then, so that nothing moves under the pointer. */
  room?: number;
}

/** A part of a page that is loaded after the rest has been drawn. */
export function Later<P extends object>({ load, props, room }: Props<P>) {
  const [part, setPart] = useState<{ Part: ComponentType<P> } | null>(null);
  useEffect(() => {
    void load().then(Part => setPart({ Part }));
  }, [load]);
  if (part) return <part.Part {...props} />;
  return room ? <div style={{ height: `${room}px` }} /> : null;
}
