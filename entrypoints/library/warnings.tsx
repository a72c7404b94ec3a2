import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  attempt,
  backupReminded,
  backupReminderDue,
  type ClaimlightDatabase,
  storageReport,
} from '../../lib/store';
import type { Go } from './use-address';

type Warning = 'low' | 'reminder';

/** So long the page has to itself (ms): to count the claims of a large library would keep its first rows waiting. */
const NO_HURRY = 1500;

/** What may cost the reader the library: little room, or much that is in no backup. The second is said once. */
export function Warnings({ db, go }: { db: ClaimlightDatabase; go: Go }) {
  const [warning, setWarning] = useState<Warning | null>(null);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const found = await attempt(() => look(db));
      setWarning(found.ok ? found.value : null);
    }, NO_HURRY);
    return () => clearTimeout(timer);
  }, [db]);
  if (!warning) return null;
  return (
    <section class="warning" aria-label={i18n.t('warnings.label')}>
      <p role="alert">{i18n.t(`warnings.${warning}`)}</p>
      <button
        type="button"
        class="primary"
        onClick={() => {
          setWarning(null);
          go('storage');
        }}
      >
        {i18n.t('warnings.backup')}
      </button>
      <button type="button" class="plain" onClick={() => setWarning(null)}>
        {i18n.t('warnings.later')}
      </button>
    </section>
  );
}

async function look(db: ClaimlightDatabase): Promise<Warning | null> {
  if (await backupReminderDue(db)) {
    await backupReminded(db);
    return 'reminder';
  }
  return (await storageReport()).low ? 'low' : null;
}
