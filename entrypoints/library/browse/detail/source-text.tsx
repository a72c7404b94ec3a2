import { BookOpen, ExternalLink, Pencil, Trash2 } from 'lucide';
import { i18n } from '#i18n';
import { formatDate, formatMoment } from '../../../../components/format-date';
import { Icon } from '../../../../components/icon';
import { NoteText } from '../../../../components/note/note-text';
import { fieldText, TEXT_FIELDS, type TextField } from '../../../../components/source-form/field-text';
import { ownPage } from '../../../../lib/browser';
import {
  authorName,
  type Id,
  type SourceView,
  sourceTitle,
  updatedOn,
  webAddress,
} from '../../../../lib/claims';
import { TagLinks } from './tag-links';

interface Props {
  source: SourceView;
  /** The saved copies, oldest first. */
  copies: readonly { id: Id; createdAt: string }[];
  onEdit(): void;
  onRemove(): void;
}

/** A source to be read: every detail with where it was found, and what can be done. */
export function SourceText({ source, copies, onEdit, onRemove }: Props) {
  const { fields, found, corrected, note, tags } = source;
  const address = webAddress(source.address);
  const text = (field: TextField) =>
    field === 'published' || field === 'modified'
      ? formatDate(fieldText(fields[field]))
      : fieldText(fields[field]);
  const updated = updatedOn(fields);
  const shown = TEXT_FIELDS.filter(field => field !== 'title' && fields[field] !== undefined);
  const about = (field: TextField | 'authors') =>
    corrected[field] === undefined ? (
      found[field] && <small class="quiet">{i18n.t('sourceForm.from', { from: found[field].from })}</small>
    ) : (
      <small class="mine">{i18n.t('sourceForm.corrected')}</small>
    );
  return (
    <article class="source-text">
      <h3 class="statement" dir="auto">
        {sourceTitle(source)}
        {about('title')}
      </h3>
      {(updated || copies.length > 1) && (
        <p class="quiet">
          {[
            updated && i18n.t('source.updated', { date: formatDate(updated) }),
            copies.length > 1 && i18n.t('source.versions', { count: String(copies.length) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {note && <NoteText note={note} />}
      <TagLinks tags={tags} section="sources" />
      <p class="buttons">
        <button type="button" class="primary" aria-keyshortcuts="e" onClick={onEdit}>
          <Icon node={Pencil} size={16} />
          {i18n.t('browse.edit')}
        </button>
        {address && (
          <a class="button to-page" href={address} target="_blank" rel="noopener noreferrer">
            <Icon node={ExternalLink} size={16} />
            {i18n.t('browse.openSource')}
          </a>
        )}
        <button
          type="button"
          class="plain danger remove"
          aria-label={i18n.t('browse.deleteSource')}
          title={i18n.t('browse.deleteSource')}
          onClick={onRemove}
        >
          <Icon node={Trash2} size={16} />
        </button>
      </p>
      <dl class="facts">
        {fields.authors && (
          <div>
            <dt>{i18n.t('sourceFields.authors')}</dt>
            <dd dir="auto">
              {fields.authors.map(authorName).join(', ')}
              {about('authors')}
            </dd>
          </div>
        )}
        {shown.map(field => (
          <div key={field}>
            <dt>{i18n.t(`sourceFields.${field}`)}</dt>
            <dd dir="auto">
              {text(field)}
              {about(field)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{i18n.t('source.accessed')}</dt>
          <dd>{formatMoment(source.accessed)}</dd>
        </div>
        <div>
          <dt>{i18n.t('browse.address')}</dt>
          <dd>{source.address}</dd>
        </div>
      </dl>
      {copies.map(copy => (
        <a key={copy.id} class="button" href={`${ownPage('/reader.html')}#/${copy.id}`}>
          <Icon node={BookOpen} size={16} />
          {i18n.t('browse.copyOf', { when: formatMoment(copy.createdAt) })}
        </a>
      ))}
    </article>
  );
}
