import { TriangleAlert } from 'lucide';
import { i18n } from '#i18n';
import { formatDate } from '../../../components/format-date';
import { Icon } from '../../../components/icon';
import { verdictName } from '../../../components/words';
import { type BoardClaim, saying, weigh } from './board-data';

interface Props {
  claim: BoardClaim;
  /** True where another claim that is shown contradicts it. */
  conflict: boolean;
  /** Where its text stands: here, or at the head of the row. */
  text?: 'here' | 'above';
}

/** What one source claims: who says so, when, how it stands for the reader, and what speaks for and against it. */
export function ClaimCell({ claim, conflict, text = 'here' }: Props) {
  const { speaker, dated, status } = claim;
  const evidence = weigh(claim);
  const facts = [
    speaker?.name,
    dated && i18n.t(`board.${dated.by}`, { date: formatDate(dated.date) }),
  ].filter(Boolean);
  return (
    <div class={`board-claim kind-${claim.kind ?? 'plain'} ${conflict ? 'conflict' : ''}`}>
      {text === 'here' && <Saying claim={claim} />}
      <p class="quiet facts">{facts.join(' · ') || (text === 'above' && i18n.t('board.soWorded'))}</p>
      <p class="chips">
        {conflict && (
          <span class="chip warning">
            <Icon node={TriangleAlert} size={14} />
            {i18n.t('board.conflict')}
          </span>
        )}
        {status !== 'unchecked' && <span class="chip">{verdictName(status)}</span>}
        {evidence.for > 0 && <span class="chip">{i18n.t('board.for', evidence.for)}</span>}
        {evidence.against > 0 && <span class="chip">{i18n.t('board.against', evidence.against)}</span>}
      </p>
    </div>
  );
}

/** What a claim says, as a link to it in the library. */
export const Saying = ({ claim }: { claim: BoardClaim }) => (
  <a class="saying" dir="auto" href={`#/claims?at=${claim.id}`}>
    {saying(claim)}
  </a>
);
