import { Download } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { formatMoment } from '../../../components/format-date';
import { formatSize } from '../../../components/format-size';
import { Icon } from '../../../components/icon';
import { saveFile } from '../../../components/save-file';
import { backupName, type LastBackup } from '../../../lib/claims';
import { lastBackup, noteBackup, writeBackup } from '../../../lib/store';
import { Progress } from '../progress';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';

/** Everything into one file, now; and when that was last done. */
export function BackupNow({ db, tell, tellFailure }: SectionProps) {
  const last = useLive(() => lastBackup(db), [db], tellFailure);
  const [progress, setProgress] = useState<number | null>(null);
  const stop = useRef(new AbortController());

  const write = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setProgress(0);
    try {
      const onProgress = (done: number, total: number) => setProgress(total > 0 ? done / total : 0);
      let made: LastBackup | null = null;
      const written = writeBackup(db, { signal, onProgress }, backup => {
        made = backup;
      });
      const file = await new Response(written).blob();
      const name = backupName(new Date());
      saveFile(file, name);
      // Only now is there a file that is the reader's.
      if (made) await noteBackup(db, made);
      tell({ text: i18n.t('backup.saved', { name }) });
    } catch (error) {
      if (signal.aborted) tell({ text: i18n.t('backup.stopped') });
      else tellFailure({ code: 'storageUnavailable', detail: String(error) });
    }
    setProgress(null);
  };

  return (
    <section>
      <h2>{i18n.t('backup.title')}</h2>
      <p>{i18n.t('backup.hint')}</p>
      {last !== undefined && (
        <p class="panel">
          {last
            ? i18n.t('backup.last', {
                when: formatMoment(last.at),
                claims: i18n.t('browse.claims', last.claims, [formatCount(last.claims)]),
                size: formatSize(last.bytes),
              })
            : i18n.t('backup.never')}
        </p>
      )}
      {progress === null ? (
        <p class="buttons">
          <button type="button" class="primary" onClick={() => void write()}>
            <Icon node={Download} size={16} />
            {i18n.t('backup.now')}
          </button>
        </p>
      ) : (
        <Progress label={i18n.t('backup.writing')} value={progress} onCancel={() => stop.current.abort()} />
      )}
    </section>
  );
}
