import { useContext } from 'preact/hooks';
import { formatDate } from '../../../../components/format-date';
import { TagChips } from '../../../../components/tag-chips';
import { kindName, verdictName } from '../../../../components/words';
import { type ClaimView, type SourceView, sourceTitle } from '../../../../lib/claims';
import { TagColours } from '../tag-colours';

/** A claim in the list: what is claimed, where, and what the reader says of it. */
export function ClaimLines({ claim, source }: { claim: ClaimView; source: SourceView | null }) {
  const colours = useContext(TagColours);
  return (
    <div class="lines">
      <p class="what" dir="auto">
        {claim.statement || claim.quotes.join(' … ') || claim.note}
      </p>
      <p class="facts quiet">
        <span class="kind-name">{kindName(claim.kind)}</span>
        {claim.status !== 'unchecked' && <span class="status">{verdictName(claim.status)}</span>}
        {claim.speaker && <span class="from">{claim.speaker.name}</span>}
        <span>{formatDate(claim.createdAt)}</span>
        {source && <span class="from">{sourceTitle(source)}</span>}
      </p>
      <TagChips tags={claim.tags} colours={colours} />
    </div>
  );
}
