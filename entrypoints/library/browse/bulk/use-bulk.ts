import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import type { Id, LibraryView } from '../../../../lib/claims';
import {
  type ClaimsEdit,
  changeClaims,
  changeSource,
  deleteSource,
  sourceViews,
  undo,
} from '../../../../lib/store';
import type { SectionProps } from '../../section';

interface Options extends Pick<SectionProps, 'db' | 'wrote' | 'tell' | 'tellFailure'> {
  view: LibraryView;
  chosen: ReadonlySet<Id>;
}

/** Changes everything that is chosen. `progress` runs from 0 to 1 while that goes on, and is null otherwise. */
export function useBulk({ db, wrote, tell, tellFailure, view, chosen }: Options) {
  const [progress, setProgress] = useState<number | null>(null);
  const stop = useRef(new AbortController());

  /** Runs the work and offers to take it back: what it did is undone from the last to the first. */
  const run = async (work: (signal: AbortSignal) => Promise<Id[]>) => {
    stop.current = new AbortController();
    setProgress(0);
    const commits = await work(stop.current.signal);
    setProgress(null);
    if (commits.length === 0) return;
    const takeBack = async () => {
      for (const commit of commits.toReversed()) if (!wrote(await undo(db, commit))) return;
      tell({ text: i18n.t('bulk.undone') });
    };
    tell({
      text: i18n.t('bulk.done', chosen.size, [formatCount(chosen.size)]),
      action: { label: i18n.t('announce.undo'), run: () => void takeBack() },
    });
  };

  const ofClaims = (changes: ClaimsEdit) =>
    run(async signal => {
      const onProgress = (done: number, total: number) => setProgress(done / total);
      const changed = wrote(await changeClaims(db, [...chosen], changes, { signal, onProgress }));
      return changed ? [changed.commit] : [];
    });

  /** Sources are few: one after another, so that each can be stopped at. */
  const ofSources = (work: (id: Id) => ReturnType<typeof deleteSource>) =>
    run(async signal => {
      const commits: Id[] = [];
      for (const id of chosen) {
        if (signal.aborted) break;
        const changed = await work(id);
        if (!changed.ok) {
          tellFailure(changed.error);
          break;
        }
        wrote(changed);
        commits.push(changed.value.commit);
        setProgress(commits.length / chosen.size);
      }
      return commits;
    });

  const tagSource = async (id: Id, { addTags = [], removeTags = [] }: ClaimsEdit) => {
    const [source] = await sourceViews(db, [id]);
    const tags = [...(source?.tags ?? []), ...addTags].filter(tag => !removeTags.includes(tag));
    return changeSource(db, id, { tags });
  };

  return {
    progress,
    cancel: () => stop.current.abort(),
    change: (changes: ClaimsEdit) =>
      void (view === 'claims' ? ofClaims(changes) : ofSources(id => tagSource(id, changes))),
    remove: () =>
      void (view === 'claims' ? ofClaims({ remove: true }) : ofSources(id => deleteSource(db, id))),
  };
}
