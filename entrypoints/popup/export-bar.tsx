import { Copy, Download } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../components/format-count';
import { Icon } from '../../components/icon';
import { saveFile } from '../../components/save-file';
import type { ToastMessage } from '../../components/toast';
import { endingOf, type FormatId, fileName, formats } from '../../lib/exchange';
import { type ClaimlightDatabase, readSettings } from '../../lib/store';
import { runJob } from '../export-job/run';
import type { usePage } from '../this-page/use-page';

interface Props {
  db: ClaimlightDatabase;
  page: Pick<ReturnType<typeof usePage>, 'key' | 'kept' | 'summary'>;
  onTell(message: ToastMessage): void;
}

/** Templates are chosen in the library. */
const OFFERED = formats.filter(({ id }) => id !== 'template');

/** An export that takes longer says so, in ms. */
const WAIT = 400;

/** Takes this page's source and claims out: to the clipboard or into a file. */
export function ExportBar({ db, page, onTell }: Props) {
  const [format, setFormat] = useState<FormatId>('markdown');
  const [claims, setClaims] = useState(0);
  const [isSlow, setIsSlow] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  if (!page.kept?.source) return null;
  const chosen = OFFERED.find(({ id }) => id === format);

  const write = async (signal: AbortSignal) => {
    const { citationStyle: style } = await readSettings(db);
    const options = { now: new Date().toISOString(), style };
    const scope = { kind: 'page', key: page.key } as const;
    const job = { format, extension: chosen?.extension ?? '', options, scope, zip: false };
    return runJob(job, ({ claims }) => setClaims(claims), signal);
  };
  const copy = async (file: Blob) => {
    const text = await file.text();
    if (chosen?.copied === 'formatted') {
      const { copyFormatted } = await import('../../components/copy-formatted');
      await copyFormatted(text);
    } else await navigator.clipboard.writeText(text);
    onTell({ text: i18n.t('export.copied') });
  };
  const download = async (file: Blob) => {
    const title = page.kept?.source?.fields.title ?? page.key;
    const name = `${fileName(title)}.${chosen ? endingOf(chosen) : ''}`;
    saveFile(file, name);
    onTell({ text: i18n.t('export.downloaded', { name }) });
  };
  const make = async (then: (file: Blob) => Promise<void>) => {
    if (running.current) return;
    const stop = new AbortController();
    running.current = stop;
    const slow = setTimeout(() => setIsSlow(true), WAIT);
    try {
      await then(await write(stop.signal));
    } catch {
      onTell({ text: i18n.t(stop.signal.aborted ? 'takeOut.stopped' : 'export.failed') });
    }
    clearTimeout(slow);
    setIsSlow(false);
    running.current = null;
  };

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
        <button type="button" disabled={chosen?.copied === 'nothing'} onClick={() => void make(copy)}>
          <Icon node={Copy} size={16} />
          {i18n.t('export.copy')}
        </button>
        <button type="button" onClick={() => void make(download)}>
          <Icon node={Download} size={16} />
          {i18n.t('export.download')}
        </button>
      </div>
      {isSlow && (
        <p class="progress" role="status">
          {i18n.t('export.working', { claims: formatCount(claims) })}
          <button type="button" onClick={() => running.current?.abort()}>
            {i18n.t('takeOut.stop')}
          </button>
        </p>
      )}
      {chosen?.cites && <p class="quiet">{i18n.t('citing.credit')}</p>}
    </section>
  );
}
