import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { emptyTrash, listTrash, restore, TRASH_DAYS } from '../../../lib/store';
import type { SectionProps } from '../section';
import { takeBack } from '../take-back';
import { useLive } from '../use-live';
import { RecentChanges } from './recent-changes';
import { TrashList } from './trash-list';
import './trash.css';

/** What was deleted, with the way back; and what was done last, to be taken back. */
export function Trash(props: SectionProps) {
  const { db, wrote, tell, tellFailure } = props;
  const items = useLive(() => listTrash(db), [db], tellFailure);
  const [sure, setSure] = useState(false);

  const bringBack = async (id: string) => {
    const restored = wrote(await restore(db, [id]));
    if (!restored) return;
    tell({
      text: i18n.t('announce.restored'),
      action: { label: i18n.t('announce.undo'), run: () => void takeBack(props, restored.commit) },
    });
  };
  const empty = async () => {
    setSure(false);
    if (wrote(await emptyTrash(db))) tell({ text: i18n.t('trash.emptied') });
  };

  return (
    <div class="page">
      <h1>{i18n.t('library.sections.trash')}</h1>
      <section>
        <div class="heading">
          <h2>{i18n.t('trash.title')}</h2>
          {items && items.length > 0 && (
            <button type="button" class="danger" onClick={() => setSure(true)}>
              {i18n.t('trash.empty')}
            </button>
          )}
        </div>
        <p class="quiet">{i18n.t('trash.hint', { days: String(TRASH_DAYS) })}</p>
        {items?.length === 0 && <p class="nothing quiet">{i18n.t('trash.nothing')}</p>}
        {items && items.length > 0 && <TrashList items={items} onRestore={id => void bringBack(id)} />}
      </section>
      <RecentChanges {...props} />
      {sure && (
        <ConfirmDialog
          title={i18n.t('trash.sureTitle')}
          text={i18n.t('trash.sure')}
          action={i18n.t('trash.empty')}
          onConfirm={() => void empty()}
          onCancel={() => setSure(false)}
        />
      )}
    </div>
  );
}
