import { i18n } from '#i18n';
import { kindName } from '../../components/words';
import type { ClaimView, Id } from '../../lib/claims';
import type { Copy } from '../../lib/store';
import { type EditingProps, OpenClaim } from './open-claim';

interface Props extends EditingProps {
  copy: Copy;
  /** The claim that is open. */
  claim: Id | null;
  /** Claims whose words are not in this copy. */
  missing: ReadonlySet<Id>;
  open(claim: Id | null): void;
}

/** The source's claims beside its text; the one that is open with its form. */
export function ClaimPanel({ copy, claim, missing, open, ...editing }: Props) {
  const { claims } = copy;
  const there = claims.filter(({ id }) => !missing.has(id));
  const gone = claims.filter(({ id }) => missing.has(id));
  const item = (one: ClaimView) => (
    <li key={one.id} class={`kind-${one.kind ?? 'plain'}`}>
      {one.id === claim ? (
        <OpenClaim {...editing} claim={one} onClose={() => open(null)} />
      ) : (
        <button type="button" class="plain claim" onClick={() => open(one.id)}>
          <span dir="auto">{one.statement || one.quotes.join(' … ') || one.note}</span>
          <small class="quiet">{[kindName(one.kind), ...one.tags].join(' · ')}</small>
        </button>
      )}
    </li>
  );
  return (
    <aside class="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{i18n.t('reader.claims')}</h2>
      {claims.length === 0 && <p class="quiet">{i18n.t('reader.noClaims')}</p>}
      <ul>{there.map(item)}</ul>
      {gone.length > 0 && (
        <>
          <h3>{i18n.t('reader.notHere')}</h3>
          <ul>{gone.map(item)}</ul>
        </>
      )}
    </aside>
  );
}
