import { useEffect, useState } from 'preact/hooks';
import type { FiguresIn } from './read-amount';

/** The rules that read figures, loaded once they are wanted; `null` until they are there, or where they do not load. */
export function useFiguresIn(wanted: boolean, load: () => Promise<FiguresIn>): FiguresIn | null {
  const [figuresIn, setFiguresIn] = useState<FiguresIn | null>(null);
  useEffect(() => {
    if (!wanted) return;
    load().then(
      rules => setFiguresIn(() => rules),
      () => undefined,
    );
  }, [wanted]);
  return figuresIn;
}
