import { i18n } from '#i18n';
import type { ClaimBrief } from '../../lib/claims';
import { formatDate } from '../format-date';
import { verdictName } from '../words';

/** A claim in a few lines: what it says, who says so, where and when. */
export function ClaimCard({ claim }: { claim: ClaimBrief }) {
  const { label, kind, speaker, title, site, date, status } = claim;
  const facts = [speaker, title, site !== title && site, date && formatDate(date)];
  return (
    <div class={`claim-card kind-${kind ?? 'plain'}`}>
      <p dir="auto">{label || i18n.t('evidence.unnamed')}</p>
      <p class="quiet facts">
        {facts.filter(Boolean).join(' · ')}
        {status !== 'unchecked' && <span class="status">{verdictName(status)}</span>}
      </p>
    </div>
  );
}
