import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { formatDate } from '../../../components/format-date';
import { useFind } from '../browse/use-find';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';
import { BoardBar } from './board-bar';
import { readBoard } from './board-data';
import { BOARD_VIEWS, type BoardView } from './board-views';
import { LinkMap } from './map/link-map';
import { BoardTable } from './table';
import { Timeline } from './timeline';
import './board.css';

/** More claims than this are no overview any more. */
const MOST_CLAIMS = 200;

/**
 * Some claims side by side: who says what, when, and what is linked to what.
 * The address holds which (`q`, a query as in the search, or `ids`, separated by commas) and how (`view`).
 */
export function Board({ db, library, address, go, tell, tellFailure }: SectionProps) {
  const { q = '', ids = '' } = address.params;
  const view: BoardView = BOARD_VIEWS.find(name => name === address.params.view) ?? 'table';
  const found = useFind(library(), { text: q, view: 'claims', sort: 'newest' }, tellFailure);
  const all = useMemo(() => (ids ? [...new Set(ids.split(','))] : (found?.ids ?? [])), [ids, found]);
  const shown = useMemo(() => all.slice(0, MOST_CLAIMS), [all]);
  const data = useLive(() => readBoard(db, shown), [db, shown.join()], tellFailure);
  const drawing = useRef<SVGSVGElement>(null);
  const empty = data && data.claims.length === 0 && (ids !== '' || found?.complete);

  return (
    <div class="board">
      <h1 class="unseen">{i18n.t('library.sections.board')}</h1>
      <p class="on-paper">
        {i18n.t('board.onPaper', {
          what: q || i18n.t('library.sections.board'),
          date: formatDate(new Date().toISOString()),
        })}
      </p>
      <BoardBar {...{ db, address, go, tell, tellFailure, data, drawing, view }} />
      {all.length > MOST_CLAIMS && (
        <p class="quiet" role="status">
          {i18n.t('board.tooMany', { shown: formatCount(MOST_CLAIMS), all: formatCount(all.length) })}
        </p>
      )}
      {empty && <p class="quiet none">{i18n.t('board.empty')}</p>}
      {data && data.claims.length > 0 && (
        <section
          class="board-content"
          aria-label={i18n.t(`board.views.${view}`)}
          tabIndex={view === 'table' ? 0 : undefined}
        >
          {view === 'table' && <BoardTable data={data} />}
          {view === 'timeline' && <Timeline data={data} />}
          {view === 'map' && (
            <LinkMap
              key={`${q} ${ids}`}
              data={data}
              drawing={drawing}
              onOpen={claim => go('claims', { at: claim })}
            />
          )}
        </section>
      )}
    </div>
  );
}
