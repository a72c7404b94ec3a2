import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import type { ClaimView } from '../../../../lib/claims';
import { formatAddress } from '../../address';

/** The claims of a source in page order, as links to each. */
export function SourceClaims({ claims }: { claims: readonly ClaimView[] }) {
  return (
    <section class="card" aria-labelledby="source-claims">
      <h3 id="source-claims">{i18n.t('browse.claims', claims.length, [formatCount(claims.length)])}</h3>
      <ol class="source-claims">
        {claims.map(claim => (
          <li key={claim.id} class={`kind-${claim.kind ?? 'plain'}`}>
            <a
              class="claim-link"
              href={formatAddress({ section: 'claims', params: { at: claim.id } })}
              dir="auto"
            >
              {claim.statement || claim.quotes.join(' … ') || claim.note}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
