import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { PAGE_KEY_VERSION, pageKey } from '../../../lib/article/page-key';
import type { Columns } from '../../../lib/exchange';
import { type ImportMade, importsMade, planImport, takeImport, undo } from '../../../lib/store';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';
import { ColumnFields } from './column-fields';
import { PastImports } from './past-imports';
import { Preview } from './preview';
import { type Opened, open, type ReadIn, read } from './read-in';
import '../export/export.css';
import './import.css';

const RULE = { version: PAGE_KEY_VERSION, keyOf: pageKey };

/** Takes notes in: a file, what it is, what of it is new; then all that can be taken at once, with the way back. */
export function Import(props: SectionProps) {
  const { db, tell, tellFailure, wrote } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [readIn, setReadIn] = useState<ReadIn | null>(null);
  const [busy, setBusy] = useState<number | null>(null);
  const [made, setMade] = useState<ImportMade | null>(null);
  const [over, setOver] = useState(false);
  const running = useRef<AbortController | null>(null);
  const past = useLive(() => importsMade(db, 10), [db], tellFailure);

  const guarded = async (work: (signal: AbortSignal) => Promise<void>) => {
    if (running.current) return;
    const stop = new AbortController();
    running.current = stop;
    setBusy(0);
    try {
      await work(stop.signal);
    } catch {
      tell({ text: i18n.t('takeIn.failed') });
    }
    running.current = null;
    setBusy(null);
  };
  const look = (file: Opened, columns?: Columns) =>
    guarded(async signal => {
      const found = await read(file, columns, setBusy, signal);
      if (signal.aborted) return;
      setReadIn({ ...found, plan: await planImport(db, found.records, RULE) });
    });
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setReadIn(null);
    setMade(null);
    const found = await open(file);
    setOpened(found);
    if (found.importer) await look(found);
  };
  const take = () =>
    guarded(async signal => {
      if (!readIn || !opened?.importer) return;
      const about = {
        file: opened.file.name.slice(0, 200),
        format: opened.importer.id,
        unreadable: readIn.problems.length,
      };
      const committed = wrote(await takeImport(db, readIn.plan, about, { onProgress: setBusy, signal }));
      if (!committed) return;
      setMade(committed.value);
      setReadIn(null);
      setOpened(null);
    });
  const takeBack = async (commit: string) => {
    if (!wrote(await undo(db, commit))) return;
    setMade(null);
    tell({ text: i18n.t('takeIn.undone') });
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
        <input id="import-file" type="file" onChange={event => void choose(event.currentTarget.files?.[0])} />
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
          <button type="button" onClick={() => running.current?.abort()}>
            {i18n.t('takeOut.stop')}
          </button>
        </p>
      )}
      {readIn && <Preview {...readIn} busy={busy !== null} onTake={() => void take()} />}
      {made && (
        <section role="status">
          <p>
            {i18n.t('takeIn.taken', { claims: formatCount(made.claims), sources: formatCount(made.sources) })}
          </p>
          <button type="button" onClick={() => void takeBack(made.commit)}>
            {i18n.t('announce.undo')}
          </button>
        </section>
      )}
      <PastImports past={past ?? []} onUndo={commit => void takeBack(commit)} />
    </div>
  );
}
