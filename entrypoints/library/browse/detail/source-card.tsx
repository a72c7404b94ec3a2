import { i18n } from '#i18n';
import { formatDate } from '../../../../components/format-date';
import { NoteText } from '../../../../components/note/note-text';
import { authorName, type SourceView, sourceSite, sourceTitle } from '../../../../lib/claims';
import { formatAddress } from '../../address';
import { TagLinks } from './tag-links';

/** The source a claim stands in, in short, with the way to all of it. */
export function SourceCard({ source }: { source: SourceView }) {
  const { fields } = source;
  const facts = [
    fields.authors?.map(authorName).join(', '),
    sourceSite(source),
    fields.published && formatDate(fields.published),
  ];
  return (
    <section class="card" aria-labelledby="source-card">
      <h3 id="source-card">{i18n.t('source.title')}</h3>
      <p class="title" dir="auto">
        <a href={formatAddress({ section: 'sources', params: { at: source.id } })}>{sourceTitle(source)}</a>
      </p>
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      <TagLinks tags={source.tags} section="sources" />
      {source.note && <NoteText note={source.note} />}
    </section>
  );
}
