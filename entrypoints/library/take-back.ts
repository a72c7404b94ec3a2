import { i18n } from '#i18n';
import { formatCount } from '../../components/format-count';
import type { Id } from '../../lib/claims';
import { undo } from '../../lib/store';
import type { SectionProps } from './section';

/** Takes a commit back and says so, and how much of it was changed since and stays. Answers whether it was taken back. */
export async function takeBack(
  { db, wrote, tell }: Pick<SectionProps, 'db' | 'wrote' | 'tell'>,
  commit: Id,
  text = i18n.t('bulk.undone'),
): Promise<boolean> {
  const undone = wrote(await undo(db, commit));
  if (!undone) return false;
  const { skipped } = undone.value;
  tell({ text: skipped > 0 ? i18n.t('bulk.undoneBut', skipped, [formatCount(skipped)]) : text });
  return true;
}
