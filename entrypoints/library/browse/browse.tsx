import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Id, LIBRARY_SORTS, type LibraryView } from '../../../lib/claims';
import type { SectionProps } from '../section';
import { Detail } from './detail/detail';
import { Empty } from './empty';
import { HelpSheet } from './help-sheet';
import { ResultList } from './list/result-list';
import { Facets } from './search/facets';
import { SearchBar } from './search/search-bar';
import { chooseAll, extend, keepOnly, NOTHING, type Selection, toggle } from './selection';
import { useFind } from './use-find';
import { useKeys } from './use-keys';
import './browse.css';

/**
 * Everything that is kept, by claim or by source: search, facets, list, and what is chosen beside it.
 * The address holds the query (`q`), the order (`sort`) and the record in view (`at`).
 */
export function Browse(props: SectionProps) {
  const { db, library, address, go, tellFailure } = props;
  const view: LibraryView = address.section === 'sources' ? 'sources' : 'claims';
  const { q: text = '', at = '' } = address.params;
  const sort = LIBRARY_SORTS.find(name => name === address.params.sort) ?? 'newest';
  const found = useFind(library(), { text, view, sort }, tellFailure);
  const ids = found?.ids ?? [];
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [editing, setEditing] = useState(false);
  const [helping, setHelping] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => setSelection(last => keepOnly(last, ids)), [ids]);
  useEffect(() => {
    setSelection(NOTHING);
    setEditing(false);
  }, [view]);

  const show = useCallback(
    (id: Id) => {
      setEditing(false);
      go({ at: id }, at === '' ? 'push' : 'replace');
    },
    [go, at],
  );
  const step = (to: (index: number) => number, extending = false) => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, to(ids.indexOf(at))))];
    if (next === undefined) return;
    if (extending) setSelection(last => extend(last, ids, at || null, next));
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
    select: () => at && setSelection(last => toggle(last, at)),
    selectAll: () => setSelection(chooseAll(ids)),
    edit: () => at && setEditing(true),
    open: () => document.querySelector<HTMLAnchorElement>('.detail a.to-page')?.click(),
    remove: () => document.querySelector<HTMLButtonElement>('.detail .remove')?.click(),
    search: () => {
      search.current?.focus();
      search.current?.select();
    },
    help: () => setHelping(true),
    leave,
  });

  const nothingKept = found?.complete && found.total === 0 && text === '';
  return (
    <div class={`browse ${at ? 'showing' : ''} ${filtering ? 'filtering' : ''}`}>
      <h1 class="unseen">{i18n.t(`library.sections.${view}`)}</h1>
      <SearchBar
        {...{ address, go, found, filtering, field: search }}
        onFilter={() => setFiltering(!filtering)}
        onHelp={() => setHelping(true)}
      />
      {nothingKept ? (
        <Empty />
      ) : (
        <>
          <Facets found={found} text={text} onText={q => go({ q }, 'push')} />
          <ResultList
            {...{ db, view, ids, at, selection, list, tellFailure }}
            onShow={show}
            onSelection={setSelection}
          />
          <Detail {...props} id={at || null} {...{ view, editing, onEdit: edit, onGone: moveOn }} />
        </>
      )}
      {helping && <HelpSheet onClose={() => setHelping(false)} />}
    </div>
  );
}
