import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import type { Id, LibraryView } from '../../../../lib/claims';
import { type ClaimsEdit, changeClaims, changeSources } from '../../../../lib/store';
import { useKept } from '../../kept';
import type { SectionProps } from '../../section';
import { takeBack } from '../../take-back';

interface Options extends Pick<SectionProps, 'db' | 'ongoing' | 'wrote' | 'tell'> {
  view: LibraryView;
  chosen: ReadonlySet<Id>;
  /** What was chosen is there no more. */
  onGone(): void;
}

/** Changes everything that is chosen, in one step. `progress` runs from 0 to 1 while that goes on, and is null otherwise. */
export function useBulk({ db, ongoing, wrote, tell, view, chosen, onGone }: Options) {
  const work = ongoing.bulk;
  const doing = useKept(work);

  const change = async (changes: ClaimsEdit) => {
    const stop = new AbortController();
    const { signal } = stop;
    work.set({ progress: 0, stop });
    const onProgress = (done: number, total: number) => work.set({ progress: done / total, stop });
    const write = view === 'claims' ? changeClaims : changeSources;
    const changed = wrote(await write(db, [...chosen], changes, { signal, onProgress }));
    work.set(null);
    if (!changed) return;
    if (changes.remove) onGone();
    const undo = () => void takeBack({ db, ongoing, wrote, tell }, changed.commit);
    tell({
      text: i18n.t('bulk.done', changed.value, [formatCount(changed.value)]),
      ...(changed.value > 0 && { action: { label: i18n.t('announce.undo'), run: undo } }),
    });
  };

  return {
    progress: doing?.progress ?? null,
    cancel: () => doing?.stop.abort(),
    change: (changes: ClaimsEdit) => void change(changes),
    remove: () => void change({ remove: true }),
  };
}
