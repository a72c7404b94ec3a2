import { i18n } from '#i18n';
import { formatDate } from '../../../components/format-date';
import { sourceTitle } from '../../../lib/claims';
import { type BoardClaim, type BoardData, byDate, inConflict } from './board-data';
import { ClaimCell } from './claim-cell';

/** The claims by the date they were said, or else published; each date as precisely as it is known. */
export function Timeline({ data }: { data: BoardData }) {
  const conflicts = inConflict(data.claims, data.links);
  const sorted = data.claims.toSorted(byDate);
  const dates = Map.groupBy(sorted, claim => claim.dated?.date.slice(0, 10) ?? '');
  const item = (claim: BoardClaim) => (
    <li key={claim.id}>
      <ClaimCell claim={claim} conflict={conflicts.has(claim.id)} />
      <p class="quiet facts">{sourceTitle(claim.from)}</p>
    </li>
  );
  return (
    <ol class="timeline">
      {[...dates].map(([date, claims]) => (
        <li key={date}>
          <h2>{date ? <time dateTime={date}>{formatDate(date)}</time> : i18n.t('board.undated')}</h2>
          <ul>{claims.map(item)}</ul>
        </li>
      ))}
    </ol>
  );
}
