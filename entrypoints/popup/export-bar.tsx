import { Copy, Download } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import { saveFile } from '../../components/save-file';
import type { ToastMessage } from '../../components/toast';
import { endingOf, type FormatId, fileName, formats } from '../../lib/exchange';
import { type ClaimlightDatabase, readSettings, recordsOfPage } from '../../lib/store';
import type { usePage } from '../this-page/use-page';

interface Props {
  db: ClaimlightDatabase;
  page: Pick<ReturnType<typeof usePage>, 'key' | 'kept' | 'summary'>;
  onTell(message: ToastMessage): void;
}

/** Templates are chosen in the library. */
const OFFERED = formats.filter(({ id }) => id !== 'template');

/** Takes this page's source and claims out: to the clipboard or into a file. */
export function ExportBar({ db, page, onTell }: Props) {
  const [format, setFormat] = useState<FormatId>('markdown');
  if (!page.kept?.source) return null;
  const chosen = OFFERED.find(({ id }) => id === format);

  const copy = async () => {
    const { parts, exporter } = await write(db, page.key, format);
    const text = await new Blob(parts).text();
    if (exporter.copied === 'formatted') {
      const { copyFormatted } = await import('../../components/copy-formatted');
      await copyFormatted(text);
    } else await navigator.clipboard.writeText(text);
    onTell({ text: i18n.t('export.copied') });
  };
  const download = async () => {
    const { parts, exporter } = await write(db, page.key, format);
    const name = `${fileName(page.kept?.source?.fields.title ?? page.key)}.${endingOf(exporter)}`;
    saveFile(new Blob(parts, { type: exporter.mime }), name);
    onTell({ text: i18n.t('export.downloaded', { name }) });
  };
  const guarded = (work: () => Promise<void>) => () =>
    void work().catch(() => onTell({ text: i18n.t('export.failed') }));

  return (
    <section class="export" aria-labelledby="export-title">
      <h2 id="export-title">{i18n.t('export.title')}</h2>
      <div class="spread">
        <select
          aria-label={i18n.t('export.format')}
          value={format}
          onChange={event => setFormat(event.currentTarget.value as typeof format)}
        >
          {OFFERED.map(({ id }) => (
            <option key={id} value={id}>
              {i18n.t(`formats.${id}`)}
            </option>
          ))}
        </select>
        <button type="button" disabled={chosen?.copied === 'nothing'} onClick={guarded(copy)}>
          <Icon node={Copy} size={16} />
          {i18n.t('export.copy')}
        </button>
        <button type="button" onClick={guarded(download)}>
          <Icon node={Download} size={16} />
          {i18n.t('export.download')}
        </button>
      </div>
      {chosen?.cites && <p class="quiet">{i18n.t('citing.credit')}</p>}
    </section>
  );
}

async function write(db: ClaimlightDatabase, key: string, format: FormatId) {
  const exporter = formats.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no exporter for ${format}`);
  const { citationStyle: style } = await readSettings(db);
  const options = { now: new Date().toISOString(), style };
  const parts: BlobPart[] = [];
  for await (const part of exporter.write(recordsOfPage(db, key), options)) parts.push(part as BlobPart);
  return { exporter, parts };
}
