import { i18n } from '#i18n';
import type { SectionProps } from '../section';
import { BackupNow } from './backup-now';
import { RestoreBackup } from './restore-backup';
import { Room } from './room';
import { Scheduled } from './scheduled';

/** Where the library lives, how safe it is there, and the file that keeps it safe. */
export function Storage(props: SectionProps) {
  return (
    <div class="page">
      <h1>{i18n.t('library.sections.storage')}</h1>
      <BackupNow {...props} />
      <Scheduled {...props} />
      <RestoreBackup {...props} />
      <Room {...props} />
    </div>
  );
}
