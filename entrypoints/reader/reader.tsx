import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Toast, type ToastMessage } from '../../components/toast';
import { failureText } from '../../components/words';
import { type Failure, type Id, type Result, sourceTitle } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase, Committed } from '../../lib/store';
import { Article } from './article';
import { ClaimPanel } from './claim-panel';
import { formatPlace, type Place, parsePlace } from './place';
import { ReaderBar } from './reader-bar';
import { useCopy } from './use-copy';
import { useReading } from './use-reading';

interface Props {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
}

/** A saved copy to be read: its claims painted and listed, and more to be marked in it. */
export function Reader({ ask, db }: Props) {
  const [place, go] = usePlace();
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const tellFailure = useCallback((why: Failure) => setMessage({ text: failureText(why) }), []);
  const copy = useCopy(db, place.id, tellFailure);
  const [reading, changeReading] = useReading(db, tellFailure);
  const [missing, setMissing] = useState<ReadonlySet<Id>>(new Set());

  useEffect(() => {
    if (copy) document.title = `${sourceTitle(copy.source)} · ${i18n.t('reader.title')}`;
  }, [copy]);
  useEffect(() => {
    const timer = message && setTimeout(() => setMessage(null), 12_000);
    return () => clearTimeout(timer ?? undefined);
  }, [message]);

  const wrote = <T,>(written: Result<Committed<T>>) => {
    if (written.ok) void ask('pagesChanged', { keys: written.value.pageKeys });
    else tellFailure(written.error);
    return written.ok ? written.value : null;
  };
  const open = useCallback((claim: Id | null) => go({ claim }), [go]);

  if (copy === undefined) return <p class="quiet notice">{i18n.t('reader.opening')}</p>;
  if (copy === null) {
    return (
      <main class="notice">
        <h1>{i18n.t('reader.missingTitle')}</h1>
        <p>{i18n.t('reader.missing')}</p>
        <a href="/library.html">{i18n.t('reader.toLibrary')}</a>
      </main>
    );
  }
  return (
    <>
      <ReaderBar {...{ copy, place, go, reading, changeReading }} />
      <div class="desk">
        <Article
          {...{ db, copy, place, open, wrote, tellFailure, onMissing: setMissing }}
          tell={setMessage}
        />
        <ClaimPanel
          {...{ db, ask, copy, missing, wrote, tellFailure, open }}
          claim={place.claim}
          tell={setMessage}
        />
      </div>
      <div class="toasts" role="status">
        {message && <Toast {...message} />}
      </div>
    </>
  );
}

/** The page's address says what is shown, so that it can be bookmarked and gone back to. */
function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  useEffect(() => {
    const look = () => setPlace(parsePlace(location.hash));
    window.addEventListener('popstate', look);
    window.addEventListener('hashchange', look);
    return () => {
      window.removeEventListener('popstate', look);
      window.removeEventListener('hashchange', look);
    };
  }, []);
  const go = useCallback((change: Partial<Place>) => {
    const now = parsePlace(location.hash);
    const next = { ...now, ...change };
    // Another copy is a step of its own for the back button; a claim that is opened is not.
    const step = next.id === now.id && next.compare === now.compare ? 'replaceState' : 'pushState';
    history[step](null, '', formatPlace(next));
    setPlace(next);
  }, []);
  return [place, go];
}
