import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { formatMoment } from '../../../components/format-date';
import { failureText } from '../../../components/words';
import { askDownloads, dropDownloads } from '../../../lib/browser';
import type { BackupSchedule } from '../../../lib/claims';
import { backupSchedule, MOST_KEPT, scheduledBackups, setBackupSchedule } from '../../../lib/store';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';

/** Backups that are written by themselves: how often, how many are kept, and when the last good one was. */
export function Scheduled({ db, ask, tell, tellFailure }: SectionProps) {
  const schedule = useLive(() => backupSchedule(db), [db], tellFailure);
  const done = useLive(() => scheduledBackups(db), [db], tellFailure);
  const [wish, setWish] = useState<Partial<BackupSchedule>>({});
  const [writing, setWriting] = useState(false);
  if (schedule === undefined || !done) return null;
  const { every = 'week', keep = 4 } = { ...schedule, ...wish };

  const set = async (changed: BackupSchedule | null) => {
    const written = await setBackupSchedule(db, changed);
    if (!written.ok) return tellFailure(written.error);
    setWish({});
    if (!changed) return;
    setWriting(true);
    const outcome = await ask('backUpIfDue', {});
    setWriting(false);
    if (!outcome.ok) tellFailure(outcome.error);
  };
  const turnOn = async () => {
    // First of all: only a click may ask.
    if (await askDownloads()) await set({ every, keep });
    else tell({ text: i18n.t('scheduled.refused') });
  };
  const turnOff = async () => {
    await set(null);
    await dropDownloads();
  };
  const choose = (changed: Partial<BackupSchedule>) => {
    if (schedule) void set({ ...schedule, ...changed });
    else setWish({ ...wish, ...changed });
  };

  return (
    <section>
      <h2>{i18n.t('scheduled.title')}</h2>
      <p>{i18n.t('scheduled.hint')}</p>
      <div class="panel">
        <div class="schedule">
          <label>
            {i18n.t('scheduled.every')}
            <select
              value={every}
              onChange={event => choose({ every: event.currentTarget.value === 'day' ? 'day' : 'week' })}
            >
              <option value="day">{i18n.t('scheduled.day')}</option>
              <option value="week">{i18n.t('scheduled.week')}</option>
            </select>
          </label>
          <label>
            {i18n.t('scheduled.keep')}
            <select
              value={String(keep)}
              onChange={event => choose({ keep: Number(event.currentTarget.value) })}
            >
              {Array.from({ length: MOST_KEPT }, (_, i) => (
                <option key={i} value={String(i + 1)}>
                  {formatCount(i + 1)}
                </option>
              ))}
            </select>
          </label>
          {schedule ? (
            <button type="button" onClick={() => void turnOff()}>
              {i18n.t('scheduled.off')}
            </button>
          ) : (
            <button type="button" class="primary" onClick={() => void turnOn()}>
              {i18n.t('scheduled.on')}
            </button>
          )}
        </div>
        {schedule && (
          <p role="status">
            {writing
              ? i18n.t('backup.writing')
              : done.last
                ? i18n.t('scheduled.last', { when: formatMoment(done.last.at), name: done.last.name })
                : i18n.t('scheduled.none')}
          </p>
        )}
        {schedule && done.failed && (
          <p class="failure">
            {i18n.t('scheduled.failed', { when: formatMoment(done.failed.at) })} {failureText(done.failed)}
          </p>
        )}
      </div>
    </section>
  );
}
