import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure, Id, LibraryView } from '../../../../lib/claims';
import type { ClaimlightDatabase } from '../../../../lib/store';
import { useVirtual } from '../../use-virtual';
import { extend, type Selection, toggle } from '../selection';
import { ResultRow } from './result-row';
import { useRows } from './use-rows';
import './list.css';

const ESTIMATE = { claims: 96, sources: 76 } as const;

interface Props {
  db: ClaimlightDatabase;
  view: LibraryView;
  ids: readonly Id[];
  /** Whether there may be more than these. */
  more: boolean;
  /** The row in view beside the list, or ''. */
  at: Id;
  selection: Selection;
  list: RefObject<HTMLDivElement | null>;
  onShow(id: Id): void;
  onSelection(selection: Selection): void;
  tellFailure(failure: Failure): void;
}

/**
 * The list, of which only the rows in view are drawn. It is one stop of the keyboard (a listbox with an active option);
 * every option says which of how many it is, since most are not in the document.
 */
export function ResultList({
  db,
  view,
  ids,
  more,
  at,
  selection,
  list,
  onShow,
  onSelection,
  tellFailure,
}: Props) {
  const current = at ? ids.indexOf(at) : -1;
  const virtual = useVirtual({
    count: ids.length,
    estimate: ESTIMATE[view],
    scroller: list,
    always: current,
  });
  const items = virtual.getVirtualItems();
  const range = virtual.range;
  const rows = useRows(
    db,
    view,
    ids,
    { first: range?.startIndex ?? 0, last: range?.endIndex ?? 20 },
    tellFailure,
  );

  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);

  return (
    <div
      ref={list}
      class={`results ${view}`}
      role="listbox"
      tabIndex={0}
      aria-label={i18n.t(`library.sections.${view}`)}
      aria-multiselectable="true"
      aria-activedescendant={current >= 0 ? rowId(at) : undefined}
    >
      <div role="presentation" style={{ height: `${virtual.getTotalSize()}px`, position: 'relative' }}>
        {items.map(({ index, start }) => {
          const id = ids[index];
          if (id === undefined) return null;
          return (
            <ResultRow
              key={id}
              id={rowId(id)}
              row={rows.get(id)}
              position={index + 1}
              total={more ? -1 : ids.length}
              chosen={selection.chosen.has(id)}
              current={id === at}
              start={start}
              measure={virtual.measureElement}
              onClick={event => {
                if (event.shiftKey) onSelection(extend(selection, ids, at || null, id));
                else if (event.ctrlKey || event.metaKey) onSelection(toggle(selection, id));
                else onShow(id);
              }}
              onTick={event =>
                onSelection(event.shiftKey ? extend(selection, ids, at || null, id) : toggle(selection, id))
              }
            />
          );
        })}
      </div>
    </div>
  );
}

const rowId = (id: Id) => `row-${id}`;
