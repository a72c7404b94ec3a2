import { Upload } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/icon';
import { failureText } from '../../../components/words';
import type { BackupPlan, RestoreOptions } from '../../../lib/claims';
import { checkBackup, fillWords, restoreBackup } from '../../../lib/store';
import { useKept } from '../kept';
import { Progress } from '../progress';
import type { SectionProps } from '../section';
import { takeBack } from '../take-back';
import { PlanSheet } from './plan-sheet';
import { TableCounts } from './table-counts';
import './storage.css';

interface Props extends Pick<SectionProps, 'db' | 'ongoing' | 'wrote' | 'tell'> {
  /** A backup that was chosen elsewhere. */
  file?: File;
}

/** A backup back into the library: the file is read whole, what would happen is shown, and nothing happens before a yes. */
export function RestoreBackup({ db, ongoing, wrote, tell, file }: Props) {
  const work = ongoing.restore;
  const state = useKept(work);
  const leaving = useKept(ongoing.takingBack) !== null;
  const begin = (what: 'checking' | 'restoring') => {
    const stop = new AbortController();
    const onProgress = (done: number, total: number) =>
      work.set({ at: 'working', what, value: total > 0 ? done / total : 0, stop });
    onProgress(0, 1);
    return { signal: stop.signal, onProgress };
  };

  const check = async (file: File) => {
    const plan = await checkBackup(db, file, begin('checking'));
    if (plan.ok) work.set({ at: 'planned', plan: plan.value, name: file.name });
    else work.set({ at: 'failed', failure: plan.error, name: file.name });
  };
  const checkNow = useRef(check);
  checkNow.current = check;
  useEffect(() => {
    if (file && work.state.at !== 'working') void checkNow.current(file);
  }, [file]);
  const restore = async (plan: BackupPlan, name: string, options: RestoreOptions) => {
    const restored = await restoreBackup(db, plan, { ...begin('restoring'), ...options });
    if (!restored.ok) return work.set({ at: 'failed', failure: restored.error, name });
    wrote(restored);
    if (!work.shown) tell({ text: i18n.t('restore.done') });
    const { value: tables, commit } = restored.value;
    work.set({ at: 'restored', tables, commit, indexed: null });
    const indexed = (part: number | null) => {
      if (work.state.at === 'restored') work.set({ ...work.state, indexed: part });
    };
    await fillWords(db, { onProgress: (done, total) => indexed(total > 0 ? done / total : null) });
    indexed(null);
  };
  const takeOut = async (commit: string) => {
    if (await takeBack({ db, ongoing, wrote, tell }, commit)) work.set({ at: 'start' });
  };

  return (
    <section>
      <h2>{i18n.t('restore.title')}</h2>
      <p>{i18n.t('restore.hint')}</p>
      {state.at === 'failed' && (
        <p class="failure" role="alert">
          <strong dir="auto">{state.name}</strong> {failureText(state.failure)}
        </p>
      )}
      {(state.at === 'start' || state.at === 'failed') && (
        <label class="button file">
          <Icon node={Upload} size={16} />
          {i18n.t('restore.choose')}
          <input
            type="file"
            class="unseen"
            accept=".gz,application/gzip"
            onChange={event => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void check(file);
            }}
          />
        </label>
      )}
      {state.at === 'working' && (
        <Progress
          label={i18n.t(`restore.${state.what}`)}
          value={state.value}
          // All is taken over: what is left cannot be stopped.
          {...(!(state.what === 'restoring' && state.value >= 1) && { onCancel: () => state.stop.abort() })}
        />
      )}
      {state.at === 'planned' && (
        <PlanSheet
          plan={state.plan}
          onRestore={options => void restore(state.plan, state.name, options)}
          onCancel={() => work.set({ at: 'start' })}
        />
      )}
      {state.at === 'restored' && (
        <div class="panel" role="status">
          <p>{i18n.t('restore.done')}</p>
          <TableCounts tables={state.tables} />
          {state.indexed !== null && <Progress label={i18n.t('restore.indexing')} value={state.indexed} />}
          <p class="buttons">
            <button type="button" disabled={leaving} onClick={() => void takeOut(state.commit)}>
              {i18n.t('restore.undo')}
            </button>
            <button type="button" class="plain" onClick={() => work.set({ at: 'start' })}>
              {i18n.t('form.close')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
