import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FailureNotice } from '../../components/failure-notice';
import { Later } from '../../components/later';
import { Toast } from '../../components/toast';
import { kindName } from '../../components/words';
import type { Id } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase } from '../../lib/store';
import { ClaimList } from '../this-page/claim-list';
import { LibraryLink } from '../this-page/library-link';
import { useActions } from '../this-page/use-actions';
import { type PageTab, usePlaces } from '../this-page/use-page';
import { filterClaims } from './filter';
import { watchTab } from './watch-tab';

interface Props {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
  tab: PageTab;
  /** Changes whenever an annotator may have begun in the tab. */
  round: number;
}

const elsewhere = async () => (await import('../this-page/elsewhere')).Elsewhere;
const findClaims = async () => (await import('../this-page/find-claims-here')).FindClaimsHere;

/** One page's claims beside it: what is done in either shows in the other. */
export function PagePanel({ ask, db, tab, round }: Props) {
  const page = usePlaces(db, tab);
  const { actions, editing, message, tell } = useActions(db, ask, page);
  const [current, setCurrent] = useState<Id | null>(null);
  const [filter, setFilter] = useState('');
  const [watching, setWatching] = useState(true);
  const { look, lookAtSelection } = page;

  useEffect(() => {
    setWatching(true);
    void look();
    return watchTab(
      tab.id,
      event => {
        if (event.event === 'at') setCurrent(event.claim);
        else if (event.event === 'selected') void lookAtSelection();
        else void look();
      },
      () => setWatching(false),
    );
  }, [tab.id, look, lookAtSelection, round]);

  const title = page.kept?.source?.fields.title ?? (tab.title || tab.address);
  const shown = filterClaims(page.claims, filter, kindName);
  const some = page.claims.length > 0;

  return (
    <>
      <header class="page">
        <h1 dir="auto">{title}</h1>
        <FailureNotice failure={page.failure} />
        {!watching && some && <p class="quiet">{i18n.t('panel.asleep')}</p>}
      </header>
      <ClaimList
        {...actions}
        onJump={claim => {
          setCurrent(claim);
          actions.onJump(claim);
        }}
        claims={shown}
        places={watching ? page.places : null}
        loaded={page.kept !== null}
        editing={editing}
        current={current}
      >
        {some && (
          <input
            type="search"
            class="filter"
            aria-label={i18n.t('panel.filter')}
            placeholder={i18n.t('panel.filter')}
            value={filter}
            onInput={event => setFilter(event.currentTarget.value)}
          />
        )}
        {page.kept && !some && <p class="quiet">{i18n.t('popup.noClaims')}</p>}
        {some && shown.length === 0 && (
          <p class="quiet" role="status">
            {i18n.t('panel.noneFits')}
          </p>
        )}
      </ClaimList>
      <Later load={elsewhere} props={{ ask, claims: page.claims, onFailure: actions.onFailure }} />
      {watching && <Later load={findClaims} props={{ db, ask, tab, page, onTell: tell }} />}
      <LibraryLink stay />
      <div class="toasts" role="status">
        {message && <Toast {...message} />}
      </div>
    </>
  );
}
