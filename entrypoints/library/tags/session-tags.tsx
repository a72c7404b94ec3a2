import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagsInput } from '../../../components/tags-input';
import { changeSettings, readSettings } from '../../../lib/store';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';

interface Props extends Pick<SectionProps, 'db' | 'tellFailure'> {
  known: readonly string[];
}

/** Tags that everything saved from now on gets, until they are taken out here. */
export function SessionTags({ db, tellFailure, known }: Props) {
  const settings = useLive(() => readSettings(db), [db], tellFailure);
  const [typed, setTyped] = useState('');
  if (!settings) return null;
  const choose = async (sessionTags: string[]) => {
    const changed = await changeSettings(db, last => ({ ...last, sessionTags }));
    if (!changed.ok) tellFailure(changed.error);
  };
  return (
    <section class="panel">
      <TagsInput
        label={i18n.t('tags.session')}
        chosen={settings.sessionTags}
        known={known}
        typed={typed}
        onChosen={names => void choose(names)}
        onTyped={setTyped}
      />
      <p class="quiet">{i18n.t('tags.sessionHint')}</p>
    </section>
  );
}
