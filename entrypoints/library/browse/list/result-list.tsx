import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import type { Failure, Id, LibraryGroup, LibraryView, RowGroup } from '../../../../lib/claims';
import type { ClaimlightDatabase } from '../../../../lib/store';
import { useVirtual } from '../../use-virtual';
import { extend, type Selection, toggle } from '../selection';
import { valueName } from '../value-name';
import { ResultRow } from './result-row';
import { useRows } from './use-rows';
import './list.css';

/** Height of the heading that stays in view, in CSS pixels. */
const STUCK = 37;
const ESTIMATE = { claims: 96, sources: 76 } as const;

interface Props {
  db: ClaimlightDatabase;
  view: LibraryView;
  ids: readonly Id[];
  /** By what they are in groups, and where each of these begins. */
  group: LibraryGroup | undefined;
  groups: readonly RowGroup[];
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
  group,
  groups,
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
    keys: ids,
    estimate: ESTIMATE[view],
    scroller: list,
    always: current,
    covered: groups.length > 0 ? STUCK : 0,
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

  const headings = useMemo(() => headingsOf(group, groups), [group, groups]);
  const first = items.find(({ index }) => index === range?.startIndex);
  const begun = groups.findLast(({ from }) => from <= (range?.startIndex ?? 0));
  // The heading of the group in view, once its own place is left behind.
  const stuck = (virtual.scrollOffset ?? 0) > (first?.start ?? 0) && begun && headings.get(begun.from);

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
        {stuck && (
          <div class="group stuck" aria-hidden="true" dir="auto">
            {stuck}
          </div>
        )}
        {items.map(({ index, start }) => {
          const id = ids[index];
          if (id === undefined) return null;
          return (
            <ResultRow
              key={id}
              id={rowId(id)}
              row={rows.get(id)}
              heading={headings.get(index)}
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

/** What stands above the first row of each group, by the place of that row. */
function headingsOf(
  group: LibraryGroup | undefined,
  groups: readonly RowGroup[],
): ReadonlyMap<number, string> {
  const heading = ({ value, label, count }: RowGroup) => {
    const name = (group && valueName(group, value, label)) || i18n.t('browse.noGroup');
    return `${name} (${formatCount(count)})`;
  };
  return new Map(groups.map(one => [one.from, heading(one)]));
}

const rowId = (id: Id) => `row-${id}`;
