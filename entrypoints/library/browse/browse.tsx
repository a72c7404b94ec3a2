import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Id, LIBRARY_GROUPS, LIBRARY_SORTS, type LibraryView } from '../../../lib/claims';
import { useKept } from '../kept';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';
import { BulkBar } from './bulk/bulk-bar';
import { chosenAddress } from './chosen-address';
import { Detail } from './detail/detail';
import { Empty } from './empty';
import { HelpSheet } from './help-sheet';
import { ResultList } from './list/result-list';
import { Facets } from './search/facets';
import { SavedSearches } from './search/saved-searches';
import { SearchBar } from './search/search-bar';
import { useFacets } from './search/use-facets';
import { chooseAll, extend, keepOnly, NOTHING, type Selection, toggle } from './selection';
import { readTagColours, TagColours } from './tag-colours';
import { useFind } from './use-find';
import { useKeys } from './use-keys';
import './browse.css';

const NONE: readonly never[] = [];
const NO_COLOURS = new Map();

/**
 * Everything that is kept, by claim or by source: search, facets, list, and what is chosen beside it.
 * The address holds the query (`q`), the order (`sort`), by what it is put in groups (`group`) and the record in view (`at`).
 */
export function Browse(props: SectionProps) {
  const { db, library, address, go, ongoing, tell, tellFailure } = props;
  const view: LibraryView = address.section === 'sources' ? 'sources' : 'claims';
  const { q: text = '', at = '' } = address.params;
  const sort = LIBRARY_SORTS.find(name => name === address.params.sort) ?? 'newest';
  const group = LIBRARY_GROUPS[view].find(name => name === address.params.group);
  const found = useFind(library(), { text, view, sort, group }, tellFailure);
  const facets = useFacets(library(), { text, view, sort }, found, tellFailure);
  const ids = found?.ids ?? NONE;
  const colours = useLive(() => readTagColours(db), [db], tellFailure) ?? NO_COLOURS;
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const changing = useKept(ongoing.bulk) !== null;
  const [editing, setEditing] = useState(false);
  const [helping, setHelping] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => setSelection(last => keepOnly(last, ids)), [ids]);
  useEffect(() => {
    setSelection(NOTHING);
    setEditing(false);
  }, [view]);

  /** Where the reader is, at once: a next key may come before this one has been drawn. */
  const cursor = useRef(at);
  cursor.current = at;
  const show = (id: Id) => {
    setEditing(false);
    go({ at: id }, cursor.current === '' ? 'push' : 'replace');
    cursor.current = id;
  };
  const step = (to: (index: number) => number, extending = false) => {
    const from = cursor.current;
    const next = ids[Math.max(0, Math.min(ids.length - 1, to(ids.indexOf(from))))];
    if (next === undefined) return;
    if (extending) setSelection(last => extend(last, ids, from || null, next));
    show(next);
    list.current?.focus();
  };
  const edit = (on: boolean) => {
    setEditing(on);
    if (!on) list.current?.focus();
  };
  /** What was in view is deleted: its neighbour comes into view. */
  const moveOn = () => {
    const index = ids.indexOf(at);
    go({ at: ids[index + 1] ?? ids[index - 1] ?? '' }, 'replace');
    list.current?.focus();
  };
  const withChosen = (section: 'export' | 'board', tooMany: string) => () => {
    const where = chosenAddress(view, [...selection.chosen], ids.length, text);
    if (where) go(section, where);
    else tell({ text: tooMany });
  };
  const leave = () => {
    if (editing) edit(false);
    else if (selection.chosen.size > 0) setSelection(NOTHING);
    else if (at) go({ at: '' }, 'push');
  };

  useKeys(true, {
    next: () => step(index => index + 1),
    previous: () => step(index => index - 1),
    extendNext: () => step(index => index + 1, true),
    extendPrevious: () => step(index => index - 1, true),
    first: () => step(() => 0),
    last: () => step(() => ids.length - 1),
    select: () => cursor.current && setSelection(last => toggle(last, cursor.current)),
    selectAll: () => setSelection(chooseAll(ids)),
    edit: () => cursor.current && setEditing(true),
    open: () => press('.detail a.to-page'),
    remove: () => press(selection.chosen.size > 0 ? '.bulk .remove' : '.detail .remove'),
    search: () => {
      search.current?.focus();
      search.current?.select();
    },
    help: () => setHelping(true),
    leave,
  });

  const nothingKept = found?.complete && found.total === 0 && text === '';
  return (
    <TagColours.Provider value={colours}>
      <div ref={frame} class={`browse ${at ? 'showing' : ''} ${filtering ? 'filtering' : ''}`}>
        <h1 class="unseen">{i18n.t(`library.sections.${view}`)}</h1>
        <SearchBar
          {...{ address, view, go, found, filtering, field: search }}
          onFilter={() => setFiltering(!filtering)}
          onHelp={() => setHelping(true)}
        />
        {nothingKept ? (
          <Empty />
        ) : (
          <>
            <Facets facets={facets} text={text} onText={q => go({ q }, 'push')}>
              <SavedSearches {...props} {...{ view, text, sort, group }} />
            </Facets>
            <ResultList
              {...{ db, view, ids, at, selection, list, tellFailure }}
              group={found?.group}
              groups={found?.groups ?? NONE}
              more={found?.complete === false}
              onShow={show}
              onSelection={setSelection}
            />
            {(selection.chosen.size > 0 || changing) && (
              <BulkBar
                {...props}
                {...{ view, chosen: selection.chosen, total: ids.length }}
                onTakeOut={withChosen('export', i18n.t('bulk.tooManyToTakeOut'))}
                onBoard={withChosen('board', i18n.t('bulk.tooManyForBoard'))}
                onAll={() => setSelection(chooseAll(ids))}
                onNone={() => setSelection(NOTHING)}
                onGone={() => {
                  // The reader may be in another section by then.
                  if (!frame.current) return;
                  if (selection.chosen.has(cursor.current)) go({ at: '' }, 'replace');
                  list.current?.focus();
                }}
              />
            )}
            <Detail
              {...props}
              id={at || null}
              ready={found?.complete === true}
              {...{ view, editing, onEdit: edit, onGone: moveOn }}
            />
          </>
        )}
        {helping && <HelpSheet onClose={() => setHelping(false)} />}
      </div>
    </TagColours.Provider>
  );
}

/** Some keys are short for a button or link in view, and do what that does. */
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
