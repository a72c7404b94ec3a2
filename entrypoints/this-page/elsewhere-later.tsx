import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type Elsewhere from './elsewhere';

type Props = Parameters<typeof Elsewhere>[0];

/** `Elsewhere`, loaded once the claims themselves are drawn. */
export function ElsewhereLater(props: Props) {
  const [part, setPart] = useState<{ Part: ComponentType<Props> } | null>(null);
  useEffect(() => {
    void import('./elsewhere').then(loaded => setPart({ Part: loaded.default }));
  }, []);
  return part && <part.Part {...props} />;
}
