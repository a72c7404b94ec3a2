import { Upload } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/icon';
import { failureText } from '../../../components/words';
import type { BackupCounts, BackupPlan, Failure } from '../../../lib/claims';
import { checkBackup, fillWords, restoreBackup } from '../../../lib/store';
import type { SectionProps } from '../section';
import { takeBack } from '../take-back';
import { PlanSheet } from './plan-sheet';
import { Progress } from './progress';
import { TableCounts } from './table-counts';
import './storage.css';

type State =
  | { at: 'start' }
  | { at: 'failed'; failure: Failure; name: string }
  | { at: 'working'; what: 'checking' | 'restoring'; value: number }
  | { at: 'planned'; plan: BackupPlan; name: string }
  | { at: 'restored'; tables: Record<string, BackupCounts>; commit: string };

interface Props extends Pick<SectionProps, 'db' | 'wrote' | 'tell'> {
  /** A backup that was chosen elsewhere. */
  file?: File;
}

/** A backup back into the library: the file is read whole, what would happen is shown, and nothing happens before a yes. */
export function RestoreBackup({ db, wrote, tell, file }: Props) {
  const [state, setState] = useState<State>({ at: 'start' });
  const stop = useRef(new AbortController());
  const work = (what: 'checking' | 'restoring') => {
    stop.current = new AbortController();
    setState({ at: 'working', what, value: 0 });
    const onProgress = (done: number, total: number) =>
      setState({ at: 'working', what, value: total > 0 ? done / total : 0 });
    return { signal: stop.current.signal, onProgress };
  };

  const check = async (file: File) => {
    const plan = await checkBackup(db, file, work('checking'));
    if (plan.ok) setState({ at: 'planned', plan: plan.value, name: file.name });
    else setState({ at: 'failed', failure: plan.error, name: file.name });
  };
  const checkNow = useRef(check);
  checkNow.current = check;
  useEffect(() => {
    if (file) void checkNow.current(file);
  }, [file]);
  const restore = async (plan: BackupPlan, name: string) => {
    const restored = await restoreBackup(db, plan, work('restoring'));
    if (!restored.ok) return setState({ at: 'failed', failure: restored.error, name });
    wrote(restored);
    void fillWords(db);
    setState({ at: 'restored', tables: restored.value.value, commit: restored.value.commit });
  };
  const takeOut = async (commit: string) => {
    if (await takeBack({ db, wrote, tell }, commit)) setState({ at: 'start' });
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
          onCancel={() => stop.current.abort()}
        />
      )}
      {state.at === 'planned' && (
        <PlanSheet
          plan={state.plan}
          onRestore={() => void restore(state.plan, state.name)}
          onCancel={() => setState({ at: 'start' })}
        />
      )}
      {state.at === 'restored' && (
        <div class="panel" role="status">
          <p>{i18n.t('restore.done')}</p>
          <TableCounts tables={state.tables} />
          <p class="buttons">
            <button type="button" onClick={() => void takeOut(state.commit)}>
              {i18n.t('restore.undo')}
            </button>
            <button type="button" class="plain" onClick={() => setState({ at: 'start' })}>
              {i18n.t('form.close')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
