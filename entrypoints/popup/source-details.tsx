import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToastMessage } from '../../components/toast';
import type { SourceView } from '../../lib/claims';
import { type Ask, createDraftKeeper, type toBackground } from '../../lib/messages';
import { type ClaimlightDatabase, draftOf } from '../../lib/store';

interface Props {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  source: SourceView;
  private: boolean;
  onTell(message: ToastMessage): void;
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** What was found of the page, to be corrected. The form loads when it is asked for. */
export function SourceDetails({ db, ask, source, private: isPrivate, onTell }: Props) {
  const [form, setForm] = useState<Loaded | null>(null);
  const subject = `details:${source.id}`;
  const drafts = useMemo(() => createDraftKeeper(ask, subject, isPrivate), [ask, subject, isPrivate]);

  return (
    <section class="source-details" aria-label={i18n.t('sourceForm.details')}>
      {form ? (
        <form.SourceForm
          source={source}
          draft={form.draft}
          onDraft={drafts.keep}
          onSave={async fields => {
            const answer = await ask('changeSource', { source: source.id, fields });
            if (!answer.ok) return answer.error;
            await drafts.drop();
            onTell({ text: i18n.t('source.saved') });
            return null;
          }}
          onClose={() => setForm(null)}
        />
      ) : (
        <div class="spread">
          <p class="quiet">{i18n.t('sourceForm.isWrong')}</p>
          <button type="button" onClick={() => void load(db, subject).then(setForm)}>
            {i18n.t('sourceForm.correct')}
          </button>
        </div>
      )}
    </section>
  );
}

async function load(db: ClaimlightDatabase, subject: string) {
  const [{ SourceForm }, draft] = await Promise.all([
    import('../../components/source-form/source-form'),
    draftOf(db, subject),
  ]);
  return { SourceForm, draft };
}
