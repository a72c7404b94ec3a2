import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Toast, type ToastMessage } from '../../components/toast';
import { failureText } from '../../components/words';
import type { Failure, Id } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase } from '../../lib/store';
import { ArticleCard } from './article-card';
import { ClaimList } from './claim-list';
import { HighlightsSwitch } from './highlights-switch';
import { Later } from './later';
import { LibraryLink } from './library-link';
import { unreachable } from './reach';
import { SelectionBar } from './selection-bar';
import { SourcePanel } from './source-panel';
import { Unreachable } from './unreachable';
import { type PopupTab, usePage } from './use-page';

export interface PopupProps {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
  tab: PopupTab;
}

export function Popup(props: PopupProps) {
  const why = unreachable(props.tab.address);
  return why ? <Unreachable why={why} /> : <PagePopup {...props} />;
}

/** Comes once the rest is drawn: nobody takes notes out before having seen them. */
const exportBar = async () => (await import('./export-bar')).ExportBar;

function PagePopup({ ask, db, tab }: PopupProps) {
  const page = usePage(db, ask, tab);
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const [focused, setFocused] = useState<Id | null>(null);
  /** Nothing can be highlighted in such a document; it can still be kept as a source. */
  const closed = page.failure?.code === 'unsupported';
  const tell = (failure: Failure, action?: ToastMessage['action']) =>
    setMessage({ text: failureText(failure), action });

  useEffect(() => {
    const onMessageEnd = message && setTimeout(() => setMessage(null), 10_000);
    return () => clearTimeout(onMessageEnd ?? undefined);
  }, [message]);

  const remove = async (claim: Id) => {
    const answer = await ask('deleteClaim', { claim });
    if (!answer.ok) return tell(answer.error);
    const undo = async () => {
      const undone = await ask('undo', { claim, commit: answer.value.commit });
      setMessage(undone.ok ? { text: i18n.t('announce.restored') } : { text: failureText(undone.error) });
    };
    setMessage({ text: i18n.t('announce.deleted'), action: { label: i18n.t('announce.undo'), run: undo } });
  };

  return (
    <>
      <ArticleCard tab={tab} summary={page.summary} source={page.kept?.source ?? null} />
      {page.failure && (
        <div class="failure" role="alert">
          <p>{failureText(page.failure)}</p>
          {!closed && (
            <button type="button" onClick={() => void page.retry()}>
              {i18n.t(page.failure.code === 'noAccess' ? 'popup.reload' : 'announce.retry')}
            </button>
          )}
        </div>
      )}
      {!closed && (
        <SelectionBar
          page={page}
          onSaved={claim => {
            setFocused(claim);
            setMessage({ text: i18n.t('announce.saved') });
          }}
          onFailure={tell}
        />
      )}
      <ClaimList
        db={db}
        ask={ask}
        claims={page.claims}
        places={page.places}
        loaded={page.kept !== null}
        editing={focused}
        onEdit={setFocused}
        onJump={async claim => {
          const answer = await page.annotator('jumpTo', { claim });
          if (!answer.ok) setMessage({ text: i18n.t('announce.notOnPage') });
        }}
        onDelete={remove}
        onFailure={tell}
      />
      <SourcePanel db={db} ask={ask} tab={tab} source={page.kept?.source ?? null} onTell={setMessage} />
      <Later load={exportBar} props={{ db, page, onTell: setMessage }} />
      <HighlightsSwitch ask={ask} db={db} address={tab.address} onTell={setMessage} />
      <LibraryLink />
      <div class="toasts" role="status">
        {message && <Toast {...message} />}
      </div>
    </>
  );
}
