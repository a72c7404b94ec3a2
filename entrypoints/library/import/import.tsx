import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import type { Columns } from '../../../lib/exchange';
import { type ImportMade, importsMade } from '../../../lib/store';
import type { SectionProps } from '../section';
import { RestoreBackup } from '../storage/restore-backup';
import { takeBack } from '../take-back';
import { useLive } from '../use-live';
import { ColumnFields } from './column-fields';
import type { Looked } from './job';
import { PastImports } from './past-imports';
import { Preview } from './preview';
import { type Opened, open } from './read-in';
import { type Run, startRun } from './run';
import '../export/export.css';
import './import.css';

/** Takes notes in: a file, what it is, what of it is new; then all that can be taken at once, with the way back. */
export function Import(props: SectionProps) {
  const { db, tell, tellFailure, wrote } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [busy, setBusy] = useState<number | null>(null);
  const [made, setMade] = useState<ImportMade | null>(null);
  const [over, setOver] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  const run = useRef<Run | null>(null);
  const past = useLive(() => importsMade(db, 10), [db], tellFailure);

  useEffect(() => () => run.current?.end(), []);

  const guarded = async (work: (signal: AbortSignal) => Promise<void>) => {
    if (stopping.current) return;
    const stop = new AbortController();
    stopping.current = stop;
    setBusy(0);
    try {
      await work(stop.signal);
    } catch {
      tell({ text: i18n.t('takeIn.failed') });
    }
    stopping.current = null;
    setBusy(null);
  };
  /** Every look has a worker of its own: the one before forgets its file, whether or not it had come to its end. */
  const look = (file: Opened, columns?: Columns) =>
    guarded(async signal => {
      run.current?.end();
      const own = startRun();
      run.current = own;
      const stopped = new Promise<null>(resolve => signal.addEventListener('abort', () => resolve(null)));
      const found = await Promise.race([own.look(file.file, columns, setBusy), stopped]);
      if (found) return setLooked(found);
      own.end();
      run.current = null;
      setOpened(null);
      tell({ text: i18n.t('takeIn.stopped') });
    });
  const choose = async (file: File | undefined) => {
    if (!file || stopping.current) return;
    setLooked(null);
    setMade(null);
    setOpened(null);
    if (file.size === 0) return tell({ text: i18n.t('takeIn.empty', { file: file.name }) });
    const found = await open(file);
    setOpened(found);
    if (found.importer) await look(found);
  };
  const take = () =>
    guarded(async signal => {
      if (!looked || !opened?.importer || !run.current) return;
      const about = {
        file: opened.file.name.slice(0, 200),
        format: opened.importer.id,
        unreadable: looked.problemCount,
      };
      const committed = wrote(await run.current.take(about, setBusy, signal));
      if (!committed) return;
      run.current.end();
      run.current = null;
      setMade(committed.value);
      setLooked(null);
      setOpened(null);
    });
  const takeOut = async (commit: string) => {
    if (await takeBack(props, commit, i18n.t('takeIn.undone'))) setMade(null);
  };

  return (
    <div class="page take-in">
      <h1>{i18n.t('library.sections.import')}</h1>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the field does. */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          void choose(event.dataTransfer?.files[0]);
        }}
      >
        <label for="import-file">{i18n.t('takeIn.file')}</label>
        <input
          id="import-file"
          type="file"
          onChange={event => {
            const [file] = event.currentTarget.files ?? [];
            // So that the same file can be chosen again.
            event.currentTarget.value = '';
            void choose(file);
          }}
        />
        <p class="quiet">{i18n.t('takeIn.hint')}</p>
      </div>
      {opened && (
        <p role="status">
          {opened.importer
            ? i18n.t('takeIn.recognised', { file: opened.file.name, format: opened.importer.label })
            : i18n.t(opened.backup ? 'takeIn.backup' : 'takeIn.unknown', { file: opened.file.name })}
        </p>
      )}
      {opened && opened.headings.length > 0 && (
        <ColumnFields headings={opened.headings} onColumns={columns => void look(opened, columns)} />
      )}
      {busy !== null && (
        <p class="progress" role="status">
          {i18n.t('takeIn.working', { count: formatCount(busy) })}
          <button type="button" onClick={() => stopping.current?.abort()}>
            {i18n.t('takeOut.stop')}
          </button>
        </p>
      )}
      {opened?.backup && <RestoreBackup {...props} file={opened.file} />}
      {looked && <Preview {...looked} busy={busy !== null} onTake={() => void take()} />}
      {made && (
        <section role="status">
          <p>
            {i18n.t('takeIn.taken', { claims: formatCount(made.claims), sources: formatCount(made.sources) })}
          </p>
          <button type="button" onClick={() => void takeOut(made.commit)}>
            {i18n.t('announce.undo')}
          </button>
        </section>
      )}
      <PastImports past={past ?? []} onUndo={commit => void takeOut(commit)} />
    </div>
  );
}
