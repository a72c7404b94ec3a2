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
import { type Committed, changeTag, deleteTag, mergeTags } from '../../../lib/store';
import type { SectionProps } from '../section';
import { takeBack } from '../take-back';

interface Props extends Pick<SectionProps, 'db' | 'ongoing' | 'wrote' | 'tell'> {
  tag: TagView;
  others: readonly TagView[];
  onClose(): void;
}

/** Name, colour and description of a tag; making it one with another; deleting it. Each can be taken back. */
export function TagForm({ db, ongoing, wrote, tell, tag, others, onClose }: Props) {
  const ids = { name: useId(), description: useId(), into: useId(), names: useId() };
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tagColour(tag.colour));
  const [description, setDescription] = useState(tag.description);
  const [into, setInto] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const target = others.find(other => other.id !== tag.id && foldName(other.name) === foldName(into));

  /** Looks at what was done, and offers to take it back. */
  const run = async (text: string, doing: Promise<Result<Committed<void>>>) => {
    const done = await doing;
    if (!done.ok) return setFailure(done.error);
    wrote(done);
    const { commit } = done.value;
    const undo = () => void takeBack({ db, ongoing, wrote, tell }, commit);
    tell({ text, action: { label: i18n.t('announce.undo'), run: undo } });
    onClose();
  };
  const save = () => {
    const changes = {
      ...(name.trim() !== tag.name && { name }),
      ...(colour !== tagColour(tag.colour) && { colour }),
      ...(description !== tag.description && { description }),
    };
    if (Object.keys(changes).length === 0) return onClose();
    void run(i18n.t('tags.saved'), changeTag(db, tag.id, changes));
  };

  return (
    <form
      class="tag-form"
      onSubmit={event => {
        event.preventDefault();
        save();
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
          onClick={() => void run(i18n.t('tags.deleted', { tag: tag.name }), deleteTag(db, tag.id))}
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
            void run(
              i18n.t('tags.merged', { from: tag.name, into: target.name }),
              mergeTags(db, [tag.id], target.id),
            )
          }
        >
          {i18n.t('tags.merge')}
        </button>
      </div>
    </form>
  );
}
