import { useEffect } from 'preact/hooks';
import type { Ongoing } from './ongoing';

/** Whoever closes the page ends what is under way in it, of which nothing is done then, and so is asked first. */
export function useAskedToStay({ restore, bulk, takingBack }: Ongoing): void {
  useEffect(() => {
    const ask = (event: Event) => {
      if (restore.state.at === 'working' || bulk.state || takingBack.state) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [restore, bulk, takingBack]);
}
