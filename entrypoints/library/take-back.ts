import { i18n } from '#i18n';
import { formatCount } from '../../components/format-count';
import type { Id } from '../../lib/claims';
import { undo } from '../../lib/store';
import type { SectionProps } from './section';

/** What is done sooner shows no progress (ms). */
const SOON = 400;

/**
 * Takes a commit back and says so, and how much of it was changed since and stays. Answers whether it was taken back.
 * Where that takes long, the page shows how far it is, and a way to stop it: then nothing has happened.
 */
export async function takeBack(
  { db, ongoing, wrote, tell }: Pick<SectionProps, 'db' | 'ongoing' | 'wrote' | 'tell'>,
  commit: Id,
  text = i18n.t('bulk.undone'),
): Promise<boolean> {
  const stop = new AbortController();
  const begun = performance.now();
  const onProgress = (progress: number) => {
    if (performance.now() - begun > SOON) ongoing.takingBack.set({ progress, stop });
  };
  const undone = wrote(await undo(db, commit, { signal: stop.signal, onProgress }));
  ongoing.takingBack.set(null);
  if (!undone) return false;
  const { skipped } = undone.value;
  tell({ text: skipped > 0 ? i18n.t('bulk.undoneBut', skipped, [formatCount(skipped)]) : text });
  return true;
}
