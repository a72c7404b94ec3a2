import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FailureNotice } from '../../../components/failure-notice';
import {
  type Failure,
  foldName,
  LONGEST_NAME,
  type Result,
  TAG_COLOURS,
  type TagView,
  tagColour,
} from '../../../lib/claims';
import { type Committed, deleteTag, describeTag, mergeTags, renameTag, undo } from '../../../lib/store';
import type { SectionProps } from '../section';

interface Props extends Pick<SectionProps, 'db' | 'wrote' | 'tell'> {
  tag: TagView;
  others: readonly TagView[];
  onClose(): void;
}

/** Name, colour and description of a tag; making it one with another; deleting it. Each can be taken back. */
export function TagForm({ db, wrote, tell, tag, others, onClose }: Props) {
  const ids = { name: useId(), description: useId(), into: useId(), names: useId() };
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tagColour(tag.colour));
  const [description, setDescription] = useState(tag.description);
  const [into, setInto] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const target = others.find(other => other.id !== tag.id && foldName(other.name) === foldName(into));

  /** Runs steps one after another, and offers to take all of them back. */
  const run = async (text: string, steps: (() => Promise<Result<Committed<void>>>)[]) => {
    const commits: string[] = [];
    for (const step of steps) {
      const done = await step();
      if (!done.ok) return setFailure(done.error);
      wrote(done);
      commits.push(done.value.commit);
    }
    const takeBack = async () => {
      for (const commit of commits.toReversed()) if (!wrote(await undo(db, commit))) return;
    };
    const action = { label: i18n.t('announce.undo'), run: () => void takeBack() };
    if (commits.length > 0) tell({ text, action });
    onClose();
  };
  const save = () => {
    const described = colour !== tagColour(tag.colour) || description !== tag.description;
    return run(i18n.t('tags.saved'), [
      ...(name.trim() === tag.name ? [] : [() => renameTag(db, tag.id, name)]),
      ...(described ? [() => describeTag(db, tag.id, { colour, description })] : []),
    ]);
  };

  return (
    <form
      class="tag-form"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <div>
        <label for={ids.name}>{i18n.t('tags.name')}</label>
        <input
          id={ids.name}
          required
          maxLength={LONGEST_NAME}
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
        <p class="quiet hint">{i18n.t('tags.nameHint')}</p>
      </div>
      <fieldset class="colours">
        <legend>{i18n.t('tags.colour')}</legend>
        {[null, ...TAG_COLOURS].map(value => (
          <label key={value ?? 'none'} class={value ? `tag-${value}` : ''}>
            <input
              type="radio"
              name={ids.name}
              checked={colour === value}
              onChange={() => setColour(value)}
            />
            <span class="dot" aria-hidden="true" />
            {i18n.t(`colours.${value ?? 'none'}`)}
          </label>
        ))}
      </fieldset>
      <div>
        <label for={ids.description}>{i18n.t('tags.description')}</label>
        <input
          id={ids.description}
          value={description}
          onInput={event => setDescription(event.currentTarget.value)}
        />
      </div>
      <FailureNotice failure={failure} />
      <p class="buttons">
        <button type="submit" class="primary">
          {i18n.t('form.save')}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {i18n.t('form.close')}
        </button>
        <button
          type="button"
          class="plain danger"
          onClick={() => void run(i18n.t('tags.deleted', { tag: tag.name }), [() => deleteTag(db, tag.id)])}
        >
          {i18n.t('tags.delete')}
        </button>
      </p>
      <div class="merge">
        <label for={ids.into}>{i18n.t('tags.mergeInto')}</label>
        <input
          id={ids.into}
          list={ids.names}
          autocomplete="off"
          value={into}
          onInput={event => setInto(event.currentTarget.value)}
        />
        <datalist id={ids.names}>
          {others
            .filter(other => other.id !== tag.id)
            .map(other => (
              <option key={other.id} value={other.name} />
            ))}
        </datalist>
        <button
          type="button"
          disabled={!target}
          onClick={() =>
            target &&
            void run(i18n.t('tags.merged', { from: tag.name, into: target.name }), [
              () => mergeTags(db, [tag.id], target.id),
            ])
          }
        >
          {i18n.t('tags.merge')}
        </button>
      </div>
    </form>
  );
}
