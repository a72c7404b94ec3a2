import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Template } from '../../../../lib/claims';
import { READY_MADE, templateEnding } from '../../../../lib/exchange/templates';
import { deleteTemplate, ownTemplates, saveTemplate, undo } from '../../../../lib/store';
import type { SectionProps } from '../../section';
import { useLive } from '../../use-live';
import { type Draft, TemplateEditor } from './template-editor';

type ReadyMade = keyof typeof READY_MADE;
const NAMES = Object.keys(READY_MADE) as ReadyMade[];
const NONE: Template[] = [];

interface Props extends Pick<SectionProps, 'db' | 'wrote' | 'tell' | 'tellFailure'> {
  /** Is told the text that is to be written out and what its file ends in, as often as they change. */
  onText(text: string, ending: string): void;
}

/** Which template writes the file: one that came along, or one of the reader's own, which can be changed and deleted here. */
export function TemplateChoice({ db, wrote, tell, tellFailure, onText }: Props) {
  const own = useLive(() => ownTemplates(db), [db], tellFailure) ?? NONE;
  const [chosen, setChosen] = useState<string>(NAMES[0] ?? '');
  const [draft, setDraft] = useState<Draft | null>(null);
  const mine = own.find(({ id }) => id === chosen);
  const readyMade = NAMES.find(name => name === chosen) ?? 'notes';
  const text = draft?.text ?? mine?.text ?? READY_MADE[readyMade];
  const name = mine?.name ?? i18n.t(`templates.readyMade.${readyMade}`);
  const ending = templateEnding(draft?.name ?? mine?.name ?? '');
  useEffect(() => onText(text, ending), [text, ending, onText]);

  const save = async () => {
    if (!draft) return;
    const saved = await saveTemplate(db, draft);
    if (!saved.ok && saved.error.code === 'nameTaken') return tell({ text: i18n.t('templates.nameTaken') });
    const committed = wrote(saved);
    if (!committed) return;
    setChosen(committed.value);
    setDraft(null);
    tell({ text: i18n.t('templates.saved') });
  };
  const remove = async (template: Template) => {
    const committed = wrote(await deleteTemplate(db, template));
    if (!committed) return;
    setChosen(NAMES[0] ?? '');
    const takeBack = async () => {
      if (wrote(await undo(db, committed.commit))) setChosen(template.id);
    };
    tell({
      text: i18n.t('templates.deleted', { name: template.name }),
      action: { label: i18n.t('announce.undo'), run: () => void takeBack() },
    });
  };

  if (draft)
    return (
      <TemplateEditor
        draft={draft}
        onDraft={setDraft}
        onSave={() => void save()}
        onCancel={() => setDraft(null)}
      />
    );
  return (
    <div class="template-choice">
      <label for="template">{i18n.t('templates.title')}</label>
      <select id="template" value={chosen} onChange={event => setChosen(event.currentTarget.value)}>
        <optgroup label={i18n.t('templates.along')}>
          {NAMES.map(each => (
            <option key={each} value={each}>
              {i18n.t(`templates.readyMade.${each}`)}
            </option>
          ))}
        </optgroup>
        {own.length > 0 && (
          <optgroup label={i18n.t('templates.own')}>
            {own.map(each => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <p class="actions">
        {mine && (
          <button type="button" onClick={() => setDraft(mine)}>
            {i18n.t('templates.change')}
          </button>
        )}
        <button type="button" onClick={() => setDraft({ name: i18n.t('templates.copyOf', { name }), text })}>
          {i18n.t('templates.copy')}
        </button>
        {mine && (
          <button type="button" class="danger" onClick={() => void remove(mine)}>
            {i18n.t('templates.delete')}
          </button>
        )}
      </p>
    </div>
  );
}
