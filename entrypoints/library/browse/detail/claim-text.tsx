import { ExternalLink, Pencil, Trash2 } from 'lucide';
import { i18n } from '#i18n';
import { formatDate } from '../../../../components/format-date';
import { formatFigures } from '../../../../components/format-figure';
import { Icon } from '../../../../components/icon';
import { NoteText } from '../../../../components/note/note-text';
import { kindName, verdictName } from '../../../../components/words';
import { type ClaimView, claimLink, type SourceView } from '../../../../lib/claims';
import { TagLinks } from './tag-links';

interface Props {
  claim: ClaimView;
  source: SourceView;
  onEdit(): void;
  onRemove(): void;
}

/** A claim to be read: the passage, what the reader says of it, and what can be done. */
export function ClaimText({ claim, source, onEdit, onRemove }: Props) {
  const link = claimLink(claim, source);
  const { speaker, said, status, statusNote, note, statement } = claim;
  const facts: [string, string | null][] = [
    [i18n.t('form.speaker'), speaker && [speaker.name, speaker.role].filter(Boolean).join(', ')],
    [i18n.t('browse.said'), said && formatDate(said)],
    [
      i18n.t('form.status'),
      status === 'unchecked' ? null : [verdictName(status), statusNote].filter(Boolean).join(': '),
    ],
    claim.ownFigures
      ? [i18n.t('form.ownFigures'), formatFigures(claim.ownFigures)]
      : [i18n.t('form.figures'), claim.figures.length > 0 ? formatFigures(claim.figures) : null],
    [i18n.t('browse.kept'), formatDate(claim.createdAt)],
  ];
  return (
    <article class="claim-text">
      <p class={`kind-line kind-${claim.kind ?? 'plain'}`}>
        <span class="swatch" aria-hidden="true" />
        {kindName(claim.kind)}
      </p>
      {statement && (
        <h3 class="statement" dir="auto">
          {statement}
        </h3>
      )}
      {claim.quotes.map(quote => (
        <blockquote key={quote} class={`kind-${claim.kind ?? 'plain'}`} dir="auto">
          {quote}
        </blockquote>
      ))}
      {claim.quotes.length === 0 && <p class="quiet">{i18n.t('form.noQuote')}</p>}
      {note && <NoteText note={note} />}
      <TagLinks tags={claim.tags} section="claims" />
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p class="buttons">
        <button type="button" class="primary" aria-keyshortcuts="e" onClick={onEdit}>
          <Icon node={Pencil} size={16} />
          {i18n.t('browse.edit')}
        </button>
        {link && (
          <a
            class="button to-page"
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-keyshortcuts="o"
          >
            <Icon node={ExternalLink} size={16} />
            {i18n.t('browse.open')}
          </a>
        )}
        <button
          type="button"
          class="plain danger remove"
          aria-label={i18n.t('form.delete')}
          title={i18n.t('form.delete')}
          onClick={onRemove}
        >
          <Icon node={Trash2} size={16} />
        </button>
      </p>
    </article>
  );
}
