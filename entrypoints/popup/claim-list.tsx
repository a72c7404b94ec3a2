import { i18n } from '#i18n';
import type { ClaimView, Id } from '../../lib/claims';
import type { Place } from '../../lib/messages';
import { type ClaimActions, ClaimItem } from './claim-item';

interface Props extends ClaimActions {
  claims: ClaimView[];
  /** Null while it is not known where the claims stand. */
  places: Place[] | null;
  /** False until the database has answered. */
  loaded: boolean;
  /** The claim whose form is open. */
  editing: Id | null;
}

/** The claims of this page in page order, and those whose text is not there now. */
export function ClaimList({ claims, places, loaded, editing, ...props }: Props) {
  const placeOf = new Map(places?.map(place => [place.claim, place]));
  const orphans = claims.filter(({ id }) => placeOf.get(id)?.found === null);
  const found = claims.filter(claim => !orphans.includes(claim));
  const item = (claim: ClaimView) => {
    const open = editing === claim.id;
    return <ClaimItem key={claim.id} claim={claim} place={placeOf.get(claim.id)} open={open} {...props} />;
  };

  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">
        {i18n.t('popup.claims')} {claims.length > 0 && <span class="count">{claims.length}</span>}
      </h2>
      {loaded && claims.length === 0 && <p class="quiet">{i18n.t('popup.noClaims')}</p>}
      {found.length > 0 && <ul class="claims">{found.map(item)}</ul>}
      {orphans.length > 0 && (
        <>
          <h3>{i18n.t('popup.orphans')}</h3>
          <p class="quiet">{i18n.t('popup.orphansHint')}</p>
          <ul class="claims">{orphans.map(item)}</ul>
        </>
      )}
    </section>
  );
}
