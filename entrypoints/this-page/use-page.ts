import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { pageKey } from '../../lib/article/page-key';
import { reloadTab } from '../../lib/browser';
import type { ClaimView, Failure, SourceView } from '../../lib/claims';
import { inPageOrder } from '../../lib/claims';
import {
  type Ask,
  type PageSummary,
  type Place,
  selectionFailure,
  type toBackground,
} from '../../lib/messages';
import {
  type ClaimlightDatabase,
  claimsOfPage,
  live,
  sourceOfPage,
  viewClaims,
  viewSource,
} from '../../lib/store';
import { lostWithFrames } from './lost-frames';
import { onPainted } from './on-painted';
import { createTabAnnotators } from './tab-annotators';

export interface PageTab {
  id: number;
  address: string;
  title: string;
  private: boolean;
}

/** What is kept of the page: read from the database at once, before the page itself has answered. */
export interface Kept {
  source: SourceView | null;
  claims: ClaimView[];
}

export interface PageState {
  kept: Kept | null;
  /** Null until the page has been read. */
  summary: PageSummary | null;
  /** Where the page's claims stand; null until an annotator has said. */
  places: Place[] | null;
  /** What is selected, or null. */
  selected: string | null;
  /** Why what is selected cannot be highlighted; null where nothing is. */
  unfit: Failure | null;
  failure: Failure | null;
}

const EMPTY: PageState = {
  kept: null,
  summary: null,
  places: null,
  selected: null,
  unfit: null,
  failure: null,
};

/** The page in a tab: what is kept of it, live, and what its annotators say once `look` asks them. */
export function usePlaces(db: ClaimlightDatabase, tab: PageTab) {
  const [state, setState] = useState(EMPTY);
  const merge = useCallback((part: Partial<PageState>) => setState(last => ({ ...last, ...part })), []);
  const annotators = useMemo(() => createTabAnnotators(tab.id), [tab.id]);
  const [round, setRound] = useState(0);
  const readAgain = useCallback(() => {
    // Dexie remembers that opening failed; closed, it tries again.
    if (db.hasFailed()) db.close({ disableAutoOpen: false });
    setRound(last => last + 1);
  }, [db]);

  const lookAtSelection = useCallback(async () => {
    const answer = await annotators.selection();
    const now = answer.ok ? answer.value : { reason: 'none' as const };
    const reason = 'reason' in now && now.reason !== 'none' ? now.reason : null;
    merge({ selected: 'text' in now ? now.text : null, unfit: reason && selectionFailure(reason) });
  }, [annotators, merge]);
  const look = useCallback(async () => {
    const [places] = await Promise.all([annotators.places(), lookAtSelection()]);
    if (places.ok) merge({ places: places.value });
  }, [annotators, lookAtSelection, merge]);

  const { private: isPrivate } = tab;
  const key = state.summary?.key ?? pageKey(tab.address);
  useEffect(
    () =>
      live(
        () => readKept(db, key),
        kept => {
          merge({ kept });
          void look();
        },
        failure => merge({ failure: inWindow(isPrivate, failure) }),
      ),
    [db, key, look, merge, isPrivate, round],
  );

  const { places } = state;
  const claims = state.kept?.claims ?? [];
  const known = places && [...places, ...lostWithFrames(claims, places)];
  return {
    ...state,
    places: known,
    private: isPrivate,
    claims: inOrder(claims, known),
    key,
    annotators,
    look,
    lookAtSelection,
    merge,
    readAgain,
  };
}

/** The same for a page that the reader has just pressed the button on: its article is read, too. */
export function usePage(db: ClaimlightDatabase, ask: Ask<typeof toBackground>, tab: PageTab) {
  const page = usePlaces(db, tab);
  const { look, merge } = page;
  const [reloaded, setReloaded] = useState(false);
  const [hidden, setHidden] = useState(false);

  const attach = useCallback(async () => {
    merge({ failure: null });
    setHidden(false);
    const summary = await ask('attach', { tab: tab.id });
    if (!summary.ok) return merge({ failure: summary.error });
    merge({ summary: summary.value });
    await look();
  }, [ask, tab.id, look, merge]);

  /** Tries again; a page that could not be entered as it is may be entered once it is loaded anew. */
  const retry = async () => {
    if (page.failure?.code === 'noAccess') {
      await reloadTab(tab.id);
      setReloaded(true);
    }
    page.readAgain();
    await attach();
  };

  /** The reader has hidden the highlights of this site: nobody is left in the page who could be asked. */
  const hide = () => {
    setHidden(true);
    merge({ places: null, selected: null, unfit: null });
  };

  useEffect(() => {
    void attach();
    return onPainted(painted => painted === tab.id && void look());
  }, [attach, tab.id, look]);

  return { ...page, attach, retry, reloaded, hide, hidden };
}

/** Firefox gives our pages in private windows a storage of their own, which it does not open. */
export function inWindow(isPrivate: boolean, failure: Failure): Failure {
  return isPrivate && failure.code === 'storageUnavailable'
    ? { ...failure, code: 'storagePrivate' }
    : failure;
}

async function readKept(db: ClaimlightDatabase, key: string): Promise<Kept> {
  const source = await sourceOfPage(db, key);
  const claims = inPageOrder(await claimsOfPage(db, key));
  return { source: source ? await viewSource(db, source) : null, claims: await viewClaims(db, claims) };
}

/** In page order as the annotators see it now; otherwise as it was when the claims were made. */
export function inOrder(claims: ClaimView[], places: readonly Place[] | null): ClaimView[] {
  if (!places) return claims;
  const rank = new Map(
    places.map(({ claim, found }, index) => [claim, found ? index : Number.POSITIVE_INFINITY]),
  );
  return claims.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0) || 0);
}
