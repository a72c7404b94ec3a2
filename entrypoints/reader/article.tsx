import { Highlighter } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDate } from '../../components/format-date';
import { Icon } from '../../components/icon';
import type { ToastMessage } from '../../components/toast';
import { clean } from '../../lib/article';
import { authorName, type Failure, type Id, type Result, sourceSite, sourceTitle } from '../../lib/claims';
import { createPainter } from '../../lib/page';
import { type ClaimlightDatabase, type Committed, type Copy, saveClaimInCopy } from '../../lib/store';
import { Differences } from './differences';
import { claimFromSelection, marksIn } from './marking';
import type { Place } from './place';
import { useHtml } from './use-copy';
import { useSelected } from './use-selected';

interface Props {
  db: ClaimlightDatabase;
  copy: Copy;
  place: Place;
  open(claim: Id | null): void;
  wrote<T>(written: Result<Committed<T>>): Committed<T> | null;
  tell(message: ToastMessage): void;
  tellFailure(failure: Failure): void;
  /** Claims whose words are not in this copy. */
  onMissing(claims: ReadonlySet<Id>): void;
}

/** The saved text with its claims painted. What came from a page is made harmless again each time it is shown. */
export function Article({ db, copy, place, open, wrote, tell, tellFailure, onMissing }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const painter = useMemo(() => createPainter(document), []);
  const [drawn, setDrawn] = useState(0);
  const selected = useSelected(text);
  const { source, claims } = copy;
  const html = useHtml(copy.copy, tellFailure);

  useEffect(() => {
    if (html === null) return;
    text.current?.replaceChildren(document.importNode(clean(html), true));
    setDrawn(turn => turn + 1);
  }, [html]);

  useEffect(() => {
    const root = text.current;
    if (!root || drawn === 0) return;
    const leave = new AbortController();
    void marksIn(root, claims, leave.signal).then(
      marks => {
        painter.paint(marks);
        const there = new Set(marks.map(mark => mark.claim));
        onMissing(new Set(claims.map(({ id }) => id).filter(id => !there.has(id))));
        painter.emphasise(place.claim);
        scrollTo(place.claim && painter.placeOf(place.claim));
      },
      error => {
        if (!leave.signal.aborted) throw error;
      },
    );
    return () => leave.abort();
  }, [drawn, claims, painter, onMissing]);
  useEffect(() => {
    painter.emphasise(place.claim);
    scrollTo(place.claim && painter.placeOf(place.claim));
  }, [place.claim, painter]);

  const highlight = async () => {
    const root = text.current;
    const claim = root && claimFromSelection(root);
    if (!claim) return tellFailure({ code: 'noSelection' });
    const saved = wrote(await saveClaimInCopy(db, copy.copy.id, claim));
    if (!saved) return;
    document.getSelection()?.removeAllRanges();
    tell({ text: i18n.t('announce.saved') });
    open(claim.id);
  };
  const facts = [
    source.fields.authors?.map(authorName).join(', '),
    sourceSite(source),
    source.fields.published && formatDate(source.fields.published),
  ];

  return (
    <main class="article" lang={copy.copy.language ?? undefined}>
      <h1 dir="auto">{sourceTitle(source)}</h1>
      <p class="quiet facts" dir="auto">
        {facts.filter(Boolean).join(' · ')}
      </p>
      {place.compare && <Differences db={db} now={copy} other={place.compare} onFailure={tellFailure} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text opens every claim by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the painted words are no elements */}
      <div
        ref={text}
        class="text"
        dir="auto"
        hidden={place.compare !== null}
        onClick={event => {
          const [claim] = painter.at(event.clientX, event.clientY);
          if (claim && document.getSelection()?.isCollapsed !== false) open(claim);
        }}
      />
      {selected && (
        <div class="mark-it">
          <button
            type="button"
            class="primary"
            onPointerDown={keepSelection}
            onClick={() => void highlight()}
          >
            <Icon node={Highlighter} />
            {i18n.t('toolbar.highlight')}
          </button>
        </div>
      )}
    </main>
  );
}

/** Pressing a button would otherwise let the selection go. */
const keepSelection = (event: Event) => event.preventDefault();

function scrollTo(range: Range | null | ''): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (range)
    range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: calm ? 'instant' : 'smooth',
    });
}
