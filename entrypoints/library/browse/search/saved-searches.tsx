import { Bookmark, X } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../../components/icon';
import { LONGEST_NAME, type SavedSearch } from '../../../../lib/claims';
import { deleteSearch, savedSearches, saveSearch } from '../../../../lib/store';
import { type Address, formatAddress } from '../../address';
import type { SectionProps } from '../../section';
import { takeBack } from '../../take-back';
import { useLive } from '../../use-live';

interface Props extends Pick<SectionProps, 'db' | 'ongoing' | 'wrote' | 'tell' | 'tellFailure'> {
  view: 'claims' | 'sources';
  text: string;
  sort: SavedSearch['sort'];
  group: SavedSearch['group'];
}

/** Searches with a name, as links; and a field to give the one in view a name. */
export function SavedSearches({ db, ongoing, wrote, tell, tellFailure, view, text, sort, group }: Props) {
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const saved = useLive(() => savedSearches(db), [db], tellFailure) ?? [];
  const isSaved = saved.some(
    search => formatAddress(addressOf(search)) === formatAddress(addressOf({ view, text, sort, group })),
  );

  const save = async (event: Event) => {
    event.preventDefault();
    const kept = wrote(await saveSearch(db, { name, text, view, sort, ...(group && { group }) }));
    if (!kept) return;
    setNaming(false);
    setName('');
    tell({ text: i18n.t('searches.saved') });
  };
  const forget = async (search: SavedSearch) => {
    const forgotten = wrote(await deleteSearch(db, search));
    if (!forgotten) return;
    const run = () => void takeBack({ db, ongoing, wrote, tell }, forgotten.commit);
    tell({ text: i18n.t('searches.dropped'), action: { label: i18n.t('announce.undo'), run } });
  };
  const canSave = text.trim() !== '' && !isSaved;
  if (saved.length === 0 && !canSave) return null;

  return (
    <section class="saved-searches" aria-labelledby="saved-searches">
      <h2 id="saved-searches">{i18n.t('searches.title')}</h2>
      <ul>
        {saved.map(search => (
          <li key={search.id}>
            <a href={formatAddress(addressOf(search))}>{search.name}</a>
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('searches.drop', { name: search.name })}
              onClick={() => void forget(search)}
            >
              <Icon node={X} size={14} />
            </button>
          </li>
        ))}
      </ul>
      {canSave && !naming && (
        <button type="button" class="plain more" onClick={() => setNaming(true)}>
          <Icon node={Bookmark} size={14} />
          {i18n.t('searches.save')}
        </button>
      )}
      {canSave && naming && (
        <form onSubmit={event => void save(event)}>
          <input
            aria-label={i18n.t('searches.name')}
            placeholder={i18n.t('searches.name')}
            required
            maxLength={LONGEST_NAME}
            value={name}
            ref={field => field?.focus()}
            onInput={event => setName(event.currentTarget.value)}
          />
          <button type="submit">{i18n.t('form.save')}</button>
        </form>
      )}
    </section>
  );
}

function addressOf({
  view,
  text,
  sort,
  group,
}: Pick<SavedSearch, 'view' | 'text' | 'sort' | 'group'>): Address {
  return { section: view, params: { q: text, sort: sort === 'newest' ? '' : sort, group: group ?? '' } };
}
