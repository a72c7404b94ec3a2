import { formatDate } from '../../../../components/format-date';
import { kindName, statusName } from '../../../../components/words';
import { type ClaimView, type SourceView, sourceTitle } from '../../../../lib/claims';

/** A claim in the list: what is claimed, where, and what the reader says of it. */
export function ClaimLines({ claim, source }: { claim: ClaimView; source: SourceView | null }) {
  return (
    <div class="lines">
      <p class="what" dir="auto">
        {claim.statement || claim.quotes.join(' … ') || claim.note}
      </p>
      <p class="facts quiet">
        <span class="kind-name">{kindName(claim.kind)}</span>
        {claim.speaker && <span>{claim.speaker.name}</span>}
        {source && <span class="from">{sourceTitle(source)}</span>}
        <span>{formatDate(claim.createdAt)}</span>
      </p>
      {(claim.tags.length > 0 || claim.status !== 'unchecked') && (
        <p class="chips">
          {claim.status !== 'unchecked' && <span class="status">{statusName(claim.status)}</span>}
          {claim.tags.map(tag => (
            <span key={tag} class="chip">
              {tag}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
