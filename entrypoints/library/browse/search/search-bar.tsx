import { ListFilter, Search } from 'lucide';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import { Icon } from '../../../../components/icon';
import { type Found, LIBRARY_GROUPS, LIBRARY_SORTS, type LibraryView } from '../../../../lib/claims';
import type { Address } from '../../address';
import type { Go } from '../../use-address';

interface Props {
  address: Address;
  view: LibraryView;
  go: Go;
  found: Found | null;
  field: RefObject<HTMLInputElement | null>;
  /** Whether the facets are unfolded where there is no room for them beside the list. */
  filtering: boolean;
  onFilter(): void;
  onHelp(): void;
}

/** The search field, the order, the groups, and how much was found, which is announced as well. */
export function SearchBar({ address, view, go, found, field, filtering, onFilter, onHelp }: Props) {
  const { q = '', sort = 'newest', group = '' } = address.params;
  /** The first letter after coming to the field is a step for the back button; those that follow belong to it. */
  const fresh = useRef(true);

  return (
    <search class="search">
      <div class="field">
        <Icon node={Search} />
        <input
          ref={field}
          type="search"
          value={q}
          placeholder={i18n.t('browse.searchHint')}
          aria-label={i18n.t('browse.search')}
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck={false}
          onFocus={() => {
            fresh.current = true;
          }}
          onInput={event => {
            go({ q: event.currentTarget.value, at: '' }, fresh.current ? 'push' : 'replace');
            fresh.current = false;
          }}
        />
      </div>
      <label class="sort">
        <span class="unseen">{i18n.t('browse.sort')}</span>
        <select value={sort} onChange={event => go({ sort: event.currentTarget.value }, 'push')}>
          {LIBRARY_SORTS.map(name => (
            <option key={name} value={name}>
              {i18n.t(`browse.sorts.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="sort">
        <span class="unseen">{i18n.t('browse.group')}</span>
        <select value={group} onChange={event => go({ group: event.currentTarget.value }, 'push')}>
          <option value="">{i18n.t('browse.groups.none')}</option>
          {LIBRARY_GROUPS[view].map(name => (
            <option key={name} value={name}>
              {i18n.t(`browse.groups.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="plain filter" aria-expanded={filtering} onClick={onFilter}>
        <Icon node={ListFilter} size={16} />
        {i18n.t('browse.filter')}
      </button>
      <button type="button" class="plain" aria-keyshortcuts="?" onClick={onHelp}>
        {i18n.t('browse.help')}
      </button>
      <p class="found quiet" role="status">
        {found && !(q === '' && found.total === 0) && foundText(found, q)}
      </p>
    </search>
  );
}

function foundText({ claims, sources, complete }: Found, query: string): string {
  if (!complete && query.trim() === '') return i18n.t('browse.counting');
  if (claims === 0 && sources === 0) return i18n.t('browse.nothing');
  return i18n.t('browse.found', {
    claims: i18n.t('browse.claims', claims, [formatCount(claims)]),
    sources: i18n.t('browse.sources', sources, [formatCount(sources)]),
  });
}
