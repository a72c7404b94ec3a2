import { BookmarkPlus } from 'lucide';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseButton } from '../../components/close-button';
import { FailureNotice } from '../../components/failure-notice';
import { Icon } from '../../components/icon';
import type { ToastMessage } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { useKept } from '../../components/use-kept';
import { failureText } from '../../components/words';
import { pageKey } from '../../lib/article/page-key';
import type { Failure, SourceView } from '../../lib/claims';
import { type Ask, createDraftKeeper, type toBackground } from '../../lib/messages';
import { allTags, type ClaimlightDatabase, draftOf } from '../../lib/store';
import type { PageTab } from '../this-page/use-page';
import { draftOfNote, editOfNote, startOfNote } from './source-note';

interface Props {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  tab: PageTab;
  source: SourceView | null;
  onTell(message: ToastMessage): void;
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** Keeps the page as a source, with tags and a note of its own, whether or not it has any claims. */
export function SourcePanel({ db, ask, tab, source, onTell }: Props) {
  const [form, setForm] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [justKept, setJustKept] = useState(false);
  const open = async () => setForm(source && (await load(db, subjectOf(tab), source)));
  /** The page is kept at once; tags and note are asked for afterwards, and may be left out. */
  const keep = async (keepFromPrivate = false): Promise<void> => {
    const answer = await ask('saveSource', { tab: tab.id, fields: {}, keepFromPrivate });
    if (answer.ok) {
      setFailure(null);
      setJustKept(true);
      onTell({ text: i18n.t('source.saved') });
    } else if (answer.error.code === 'privateWindow') {
      const action = { label: i18n.t('announce.keep'), run: () => void keep(true) };
      onTell({ text: failureText(answer.error), action });
    } else setFailure(answer.error);
  };
  useEffect(() => {
    if (!justKept || !source) return;
    setJustKept(false);
    void open();
  }, [justKept, source]);
  const summary = source
    ? [...source.tags, source.note].filter(Boolean).join(' · ') || i18n.t('source.kept')
    : i18n.t('source.hint');

  return (
    <section class="source" aria-labelledby="source-title">
      <h2 id="source-title">{i18n.t('source.title')}</h2>
      {form && source ? (
        <SourceForm {...{ form, ask, tab, source, onTell }} onClose={() => setForm(null)} />
      ) : (
        <div class="spread">
          <p class="quiet" dir="auto">
            {summary}
          </p>
          <button type="button" onClick={() => void (source ? open() : keep())}>
            <Icon node={BookmarkPlus} size={16} />
            {i18n.t(source ? 'source.edit' : 'source.save')}
          </button>
        </div>
      )}
      <FailureNotice failure={failure} />
    </section>
  );
}

interface FormProps extends Pick<Props, 'ask' | 'tab' | 'onTell'> {
  form: Loaded;
  source: SourceView;
  onClose(): void;
}

function SourceForm({ form, ask, tab, source, onTell, onClose }: FormProps) {
  const { TagsInput, known, opened } = form;
  const [failure, setFailure] = useState<Failure | null>(null);
  const noteId = useId();
  const drafts = useMemo(() => createDraftKeeper(ask, subjectOf(tab), tab.private), [ask, tab]);
  const { unkept, keep, leave } = useKept(drafts.keep, onClose);
  const [state, change] = useForm(
    () => form.start,
    next => keep(draftOfNote(next, opened)),
  );

  const save = async (): Promise<void> => {
    const answer = await ask('changeSource', { source: source.id, fields: editOfNote(state, opened) });
    if (!answer.ok) return setFailure(answer.error);
    await drafts.drop();
    onTell({ text: i18n.t('source.saved') });
    onClose();
  };

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <TagsInput
        label={i18n.t('form.tags')}
        chosen={state.tags}
        known={known}
        typed={state.tag}
        onChosen={tags => change({ tags, tag: '' })}
        onTyped={tag => change({ tag })}
        focus
      />
      <div>
        <label for={noteId}>{i18n.t('source.note')}</label>
        <textarea
          id={noteId}
          dir="auto"
          value={state.note}
          onInput={event => change({ note: event.currentTarget.value })}
        />
      </div>
      <FailureNotice failure={failure ?? unkept} />
      <div class="actions">
        <button type="submit" class="primary">
          {i18n.t('form.save')}
        </button>
        <CloseButton {...{ unkept, leave }} onLeave={onClose} />
      </div>
    </form>
  );
}

const subjectOf = (tab: PageTab) => `source:${pageKey(tab.address)}`;

async function load(db: ClaimlightDatabase, subject: string, opened: SourceView) {
  const [{ TagsInput }, draft, tags] = await Promise.all([
    import('../../components/tags-input'),
    draftOf(db, subject),
    allTags(db),
  ]);
  return { TagsInput, opened, start: startOfNote(opened, draft), known: tags.map(({ name }) => name) };
}
