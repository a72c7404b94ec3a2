import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import type { Id, LibraryView } from '../../../../lib/claims';
import { type ClaimsEdit, changeClaims, changeSources } from '../../../../lib/store';
import type { SectionProps } from '../../section';
import { takeBack } from '../../take-back';

interface Options extends Pick<SectionProps, 'db' | 'wrote' | 'tell'> {
  view: LibraryView;
  chosen: ReadonlySet<Id>;
}

/** Changes everything that is chosen, in one step. `progress` runs from 0 to 1 while that goes on, and is null otherwise. */
export function useBulk({ db, wrote, tell, view, chosen }: Options) {
  const [progress, setProgress] = useState<number | null>(null);
  const stop = useRef(new AbortController());

  const change = async (changes: ClaimsEdit) => {
    stop.current = new AbortController();
    setProgress(0);
    const { signal } = stop.current;
    const onProgress = (done: number, total: number) => setProgress(done / total);
    const work = view === 'claims' ? changeClaims : changeSources;
    const changed = wrote(await work(db, [...chosen], changes, { signal, onProgress }));
    setProgress(null);
    if (!changed) return;
    const undo = () => void takeBack({ db, wrote, tell }, changed.commit);
    tell({
      text: i18n.t('bulk.done', changed.value, [formatCount(changed.value)]),
      ...(changed.value > 0 && { action: { label: i18n.t('announce.undo'), run: undo } }),
    });
  };

  return {
    progress,
    cancel: () => stop.current.abort(),
    change: (changes: ClaimsEdit) => void change(changes),
    remove: () => void change({ remove: true }),
  };
}
