import { Copy, Download, FolderArchive } from 'lucide';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyFormatted } from '../../../components/copy-formatted';
import { formatCount } from '../../../components/format-count';
import { Icon } from '../../../components/icon';
import { saveFile } from '../../../components/save-file';
import type { ExportRecord } from '../../../lib/claims';
import { type ExportOptions, endingOf, type FormatId, formats } from '../../../lib/exchange';
import { type Progress, recordsIn } from '../../export-job/job';
import { JobFailed, runJob } from '../../export-job/run';
import { useStyle } from '../citing/use-style';
import type { SectionProps } from '../section';
import { FormatOptions } from './format-options';
import { type Preview, previewOf } from './preview';
import { PreviewBox } from './preview-box';
import { ScopeFields } from './scope-fields';
import { faultText } from './templates/fault-text';
import { TemplateChoice } from './templates/template-choice';
import { useScope } from './use-scope';
import './export.css';

type Chosen = Omit<ExportOptions, 'now'>;

/** So long nothing changes before a preview is made, in ms: one a pause, not one a key. */
const WAIT = 120;

/** Takes notes out: what, in which format, how; with a preview, to the clipboard or into a file. */
export function Export(props: SectionProps) {
  const { db, library, address, go, tell, tellFailure } = props;
  const scope = useScope(library(), address.params, tellFailure);
  const [format, setFormat] = useState<FormatId>('markdown');
  const [chosen, setChosen] = useState<Chosen>({});
  const { style, choose } = useStyle(db, tellFailure);
  const options = useMemo(() => ({ ...chosen, style }), [chosen, style]);
  const [first, setFirst] = useState<ExportRecord | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [done, setDone] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    let left = false;
    const look = async () => {
      let found: ExportRecord | null = null;
      if (scope)
        for await (const record of recordsIn(db, scope)) {
          found = record;
          break;
        }
      if (!left) setFirst(found);
    };
    void look();
    return () => {
      left = true;
    };
  }, [db, scope]);
  useEffect(() => {
    const left = new AbortController();
    const show = async () => {
      const now = new Date().toISOString();
      const made = first ? await previewOf(format, { ...options, now }, first, left.signal) : null;
      if (!left.signal.aborted) setPreview(made);
    };
    const timer = setTimeout(
      () => void show().catch(error => !left.signal.aborted && setPreview({ text: String(error) })),
      WAIT,
    );
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [first, format, options]);
  const [written, setWritten] = useState('md');
  const onTemplate = useCallback((template: string, ending: string) => {
    setChosen(last => ({ ...last, template }));
    setWritten(ending);
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const exporter = formats.find(({ id }) => id === format);
  const { copied } = exporter ?? {};
  const extension = format === 'template' ? written : (exporter?.extension ?? '');
  const ending = exporter && format !== 'template' ? endingOf(exporter) : `template.${extension}`;
  const make = async (zip: boolean, then: (file: Blob) => void | Promise<void>) => {
    const stop = new AbortController();
    if (!scope || running.current) return;
    running.current = stop;
    setDone({ sources: 0, claims: 0 });
    try {
      const job = { format, extension, scope, zip, options: { ...options, now: new Date().toISOString() } };
      await then(await runJob(job, setDone, stop.signal));
    } catch (error) {
      const why =
        error instanceof JobFailed && error.fault ? faultText(error.fault) : i18n.t('export.failed');
      tell({ text: stop.signal.aborted ? i18n.t('takeOut.stopped') : why });
    }
    running.current = null;
    setDone(null);
  };
  const save = (ending: string) => (file: Blob) => {
    const name = `claimlight-${new Date().toISOString().slice(0, 10)}.${ending}`;
    saveFile(file, name);
    tell({ text: i18n.t('export.downloaded', { name }) });
  };
  const copy = async (file: Blob) => {
    const text = await file.text();
    if (copied === 'formatted') await copyFormatted(text);
    else await navigator.clipboard.writeText(text);
    tell({ text: i18n.t('export.copied') });
  };
  const busy = done !== null || !first;

  return (
    <div class="page take-out">
      <h1>{i18n.t('library.sections.export')}</h1>
      <ScopeFields {...{ db, params: address.params, scope, go, tellFailure }} />
      <section>
        <div>
          <label for="export-format">{i18n.t('export.format')}</label>
          <select
            id="export-format"
            value={format}
            onChange={event => setFormat(event.currentTarget.value as FormatId)}
          >
            {formats.map(({ id }) => (
              <option key={id} value={id}>
                {i18n.t(`formats.${id}`)}
              </option>
            ))}
          </select>
        </div>
        <FormatOptions
          format={format}
          options={options}
          onOptions={next => {
            if (next.style && next.style !== style) choose(next.style);
            else setChosen(next);
          }}
        />
        <div hidden={format !== 'template'}>
          <TemplateChoice {...props} onText={onTemplate} />
        </div>
        <p id="template-fault" class={preview?.fault ? 'failure' : ''} role="alert">
          {preview?.fault && faultText(preview.fault)}
        </p>
      </section>
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => void make(false, save(ending))}>
          <Icon node={Download} size={16} />
          {i18n.t('export.download')}
        </button>
        <button type="button" disabled={busy || copied === 'nothing'} onClick={() => void make(false, copy)}>
          <Icon node={Copy} size={16} />
          {i18n.t('export.copy')}
        </button>
        <button type="button" disabled={busy} onClick={() => void make(true, save(`${ending}.zip`))}>
          <Icon node={FolderArchive} size={16} />
          {i18n.t('takeOut.zip')}
        </button>
        {done !== null && (
          <p class="progress" role="status">
            {i18n.t('takeOut.working', {
              sources: formatCount(done.sources),
              claims: formatCount(done.claims),
            })}
            <button type="button" onClick={() => running.current?.abort()}>
              {i18n.t('takeOut.stop')}
            </button>
          </p>
        )}
      </div>
      <section>
        <h2>{i18n.t('takeOut.preview')}</h2>
        {first ? (
          <PreviewBox preview={preview} />
        ) : (
          <p class="quiet">{i18n.t(scope ? 'takeOut.nothing' : 'takeOut.searching')}</p>
        )}
      </section>
    </div>
  );
}
