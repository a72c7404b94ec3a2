import { i18n } from '#i18n';
import { Later } from '../../components/later';
import { Toast } from '../../components/toast';
import { failureText } from '../../components/words';
import { ownIdentity } from '../../lib/browser';
import type { Ask, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase } from '../../lib/store';
import { ClaimList } from '../this-page/claim-list';
import { LibraryLink } from '../this-page/library-link';
import { useActions } from '../this-page/use-actions';
import { type PageTab, usePage } from '../this-page/use-page';
import { ArticleCard } from './article-card';
import { PanelLink } from './panel-link';
import { failureAt, unreachable } from './reach';
import { SelectionBar } from './selection-bar';
import { Unreachable } from './unreachable';

export interface PopupProps {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
  tab: PageTab;
  window: number;
}

export function Popup(props: PopupProps) {
  const why = unreachable(props.tab.address, ownIdentity().origin);
  return why ? <Unreachable why={why} /> : <PagePopup {...props} />;
}

const elsewhere = async () => (await import('../this-page/elsewhere')).Elsewhere;
const findClaims = async () => (await import('../this-page/find-claims-here')).FindClaimsHere;
const pageTools = async () => (await import('./page-tools')).PageTools;
/** How high those two are at first (px). */
const ROOM = { find: 124, tools: 350 };

function PagePopup({ ask, db, tab, window }: PopupProps) {
  const page = usePage(db, ask, tab);
  const { actions, editing, message, tell } = useActions(db, ask, page);
  /** Nothing can be highlighted in such a document; it can still be kept as a source. */
  const failure = failureAt(tab.address, page.failure);
  const closed = failure?.code === 'unsupported';
  /** Chrome takes back what a press of the button has given when a page that had failed loads after all. */
  const pressAgain = failure?.code === 'noAccess' && page.reloaded;
  const canHighlight = !closed && !page.hidden;
  const hopeless = closed || pressAgain || failure?.code === 'storagePrivate';

  return (
    <>
      <ArticleCard tab={tab} summary={page.summary} source={page.kept?.source ?? null} />
      {failure && (
        <div class="failure" role="alert">
          <p>{pressAgain ? i18n.t('popup.pressAgain') : failureText(failure)}</p>
          {!hopeless && (
            <button type="button" onClick={() => void page.retry()}>
              {i18n.t(failure.code === 'noAccess' ? 'popup.reload' : 'announce.retry')}
            </button>
          )}
        </div>
      )}
      {canHighlight && (
        <SelectionBar
          page={page}
          onSaved={claim => {
            actions.onEdit(claim);
            tell({ text: i18n.t('announce.saved') });
          }}
          onFailure={actions.onFailure}
        />
      )}
      <ClaimList
        claims={page.claims}
        places={page.places}
        loaded={page.kept !== null}
        hint={!closed}
        editing={editing}
        {...actions}
      />
      <Later load={elsewhere} props={{ ask, claims: page.claims, onFailure: actions.onFailure }} />
      {canHighlight && page.summary?.article && (
        <Later load={findClaims} props={{ db, ask, tab, page, onTell: tell }} room={ROOM.find} />
      )}
      <Later load={pageTools} props={{ db, ask, tab, page, onTell: tell }} room={ROOM.tools} />
      <LibraryLink>
        <PanelLink window={window} onFailure={actions.onFailure} />
      </LibraryLink>
      <div class="toasts" role="status">
        {message && <Toast {...message} />}
      </div>
    </>
  );
}
