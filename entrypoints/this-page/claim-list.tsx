import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useFocusKept } from '../../components/use-focus-kept';
import type { ClaimView, Id } from '../../lib/claims';
import type { Place } from '../../lib/messages';
import type { ClaimActions } from './actions';
import { ClaimItem } from './claim-item';
import { useDrafts } from './use-drafts';
import { inOrder } from './use-page';

interface Props extends ClaimActions {
  claims: ClaimView[];
  /** Null while it is not known where the claims stand. */
  places: Place[] | null;
  /** False until the database has answered. */
  loaded: boolean;
  /** Whether a page without claims says how to make the first one. */
  hint?: boolean;
  /** The claim whose form is open. */
  editing: Id | null;
  /** The claim the reader is at in the page. */
  current?: Id | null;
  /** Stands between the heading and the claims. */
  children?: ComponentChildren;
}

/** The claims of this page in page order; those whose words have changed or are gone stand apart. */
export function ClaimList({
  claims,
  places,
  loaded,
  hint = true,
  editing,
  current,
  children,
  ...actions
}: Props) {
  const part = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusKept(part, title);
  const isBegun = useDrafts(actions.db);
  // While a form is open nothing moves: what is typed in it, and the keyboard, would not outlive that.
  const standing = useRef(places);
  if (!claims.some(({ id }) => id === editing)) standing.current = places;
  const shown = inOrder(claims, standing.current);
  const placeOf = new Map(standing.current?.map(place => [place.claim, place]));
  const isOrphan = ({ id }: ClaimView) => placeOf.get(id)?.found === null;
  const isChanged = ({ id }: ClaimView) => placeOf.get(id)?.found?.match === 'changed';
  const found = shown.filter(claim => !isOrphan(claim) && !isChanged(claim));
  const item = (claim: ClaimView) => (
    <ClaimItem
      key={claim.id}
      claim={claim}
      place={placeOf.get(claim.id)}
      open={editing === claim.id}
      begun={isBegun(claim.id)}
      current={current === claim.id}
      {...actions}
    />
  );
  const apart = (title: string, hint: string, group: ClaimView[]) =>
    group.length > 0 && (
      <>
        <h3>
          {title} <span class="count">{group.length}</span>
        </h3>
        <p class="quiet hint">{hint}</p>
        <ul class="claims">{group.map(item)}</ul>
      </>
    );

  return (
    <section ref={part} aria-labelledby="claims-title" class="claim-list">
      <h2 ref={title} id="claims-title" tabIndex={-1}>
        {i18n.t('popup.claims')} {claims.length > 0 && <span class="count">{claims.length}</span>}
      </h2>
      {children}
      {hint && loaded && claims.length === 0 && !children && <p class="quiet">{i18n.t('popup.noClaims')}</p>}
      {found.length > 0 && <ul class="claims">{found.map(item)}</ul>}
      {apart(i18n.t('rewording.changedTitle'), i18n.t('rewording.changedHint'), shown.filter(isChanged))}
      {apart(i18n.t('popup.orphans'), i18n.t('popup.orphansHint'), shown.filter(isOrphan))}
    </section>
  );
}
