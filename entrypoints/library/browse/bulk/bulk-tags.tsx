import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagsInput } from '../../../../components/tags-input';
import { allTags, type ClaimlightDatabase } from '../../../../lib/store';
import { useLive } from '../../use-live';

interface Props {
  db: ClaimlightDatabase;
  onAdd(names: string[]): void;
  onRemove(names: string[]): void;
  onClose(): void;
}

/** Names of tags, to be given to everything that is chosen or taken from it. */
export function BulkTags({ db, onAdd, onRemove, onClose }: Props) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const known =
    useLive(
      () => allTags(db),
      [db],
      () => undefined,
    ) ?? [];
  const names = [...chosen, typed.trim()].filter(Boolean);
  const run = (work: (names: string[]) => void) => {
    if (names.length === 0) return;
    work(names);
    onClose();
  };
  return (
    <form
      class="bulk-tags"
      onSubmit={event => {
        event.preventDefault();
        run(onAdd);
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TagsInput
        label={i18n.t('form.tags')}
        chosen={chosen}
        known={known.map(({ name }) => name)}
        typed={typed}
        onChosen={setChosen}
        onTyped={setTyped}
        focus
      />
      <p class="buttons">
        <button type="submit" class="primary" disabled={names.length === 0}>
          {i18n.t('bulk.addTags')}
        </button>
        <button type="button" disabled={names.length === 0} onClick={() => run(onRemove)}>
          {i18n.t('bulk.removeTags')}
        </button>
      </p>
    </form>
  );
}
