import { useContext } from 'preact/hooks';
import { formatDate } from '../../../../components/format-date';
import { TagChips } from '../../../../components/tag-chips';
import { authorName, type SourceView, sourceSite, sourceTitle } from '../../../../lib/claims';
import { TagColours } from '../tag-colours';

/** A source in the list: what it is called, who wrote it, where and when. */
export function SourceLines({ source }: { source: SourceView }) {
  const { fields, tags } = source;
  const facts = [
    fields.authors?.map(authorName).join(', '),
    sourceSite(source),
    fields.published && formatDate(fields.published),
  ];
  return (
    <div class="lines">
      <p class="what" dir="auto">
        {sourceTitle(source)}
      </p>
      <p class="facts quiet">
        {facts.filter(Boolean).map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <TagChips tags={tags} colours={useContext(TagColours)} />
    </div>
  );
}
