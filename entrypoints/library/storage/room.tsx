import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatSize } from '../../../components/format-size';
import { askPersistence, type StorageReport, storageReport } from '../../../lib/store';
import type { SectionProps } from '../section';

/** How much room the library takes and has, and whether the browser has promised to leave it alone. */
export function Room({ tell }: SectionProps) {
  const [report, setReport] = useState<StorageReport | null>(null);
  useEffect(() => {
    void storageReport().then(setReport);
  }, []);
  if (!report) return null;
  const { persisted, usage, quota, low } = report;

  const ask = async () => {
    const granted = await askPersistence();
    setReport(await storageReport());
    tell({ text: i18n.t(granted ? 'storage.granted' : 'storage.refused') });
  };
  return (
    <section>
      <h2>{i18n.t('storage.title')}</h2>
      <p>{i18n.t('storage.where')}</p>
      {quota > 0 && (
        <>
          <meter min={0} max={quota} high={quota * 0.9} value={usage} aria-label={i18n.t('storage.used')} />
          <p>{i18n.t('storage.usage', { usage: formatSize(usage), free: formatSize(quota - usage) })}</p>
        </>
      )}
      {low && (
        <p class="failure" role="alert">
          {i18n.t('storage.low')}
        </p>
      )}
      <p>{i18n.t(persisted ? 'storage.persisted' : 'storage.notPersisted')}</p>
      {!persisted && (
        <p class="buttons">
          <button type="button" onClick={() => void ask()}>
            {i18n.t('storage.ask')}
          </button>
        </p>
      )}
    </section>
  );
}
