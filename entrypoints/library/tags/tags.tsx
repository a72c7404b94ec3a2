import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { foldName, type Id, tagColour, tagPath } from '../../../lib/claims';
import { listTags } from '../../../lib/store';
import { formatAddress } from '../address';
import { toggleTerm } from '../browse/search/query-terms';
import type { SectionProps } from '../section';
import { useLive } from '../use-live';
import { SessionTags } from './session-tags';
import { TagForm } from './tag-form';
import '../../../components/tag-chips.css';
import './tags.css';

/** Every tag, nested as its name says, with what can be done to it. */
export function Tags(props: SectionProps) {
  const { db, tellFailure } = props;
  const tags = useLive(() => listTags(db), [db], tellFailure);
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<Id | null>(null);
  const sorted = (tags ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
  const shown = sorted.filter(tag => foldName(tag.name).includes(foldName(filter)));

  return (
    <div class="page tags-page">
      <h1>{i18n.t('library.sections.tags')}</h1>
      <SessionTags {...props} known={(tags ?? []).map(({ name }) => name)} />
      {tags?.length === 0 && <p class="quiet">{i18n.t('tags.none')}</p>}
      {sorted.length > 8 && (
        <input
          type="search"
          aria-label={i18n.t('tags.filter')}
          placeholder={i18n.t('tags.filter')}
          value={filter}
          onInput={event => setFilter(event.currentTarget.value)}
        />
      )}
      <ul class="tag-list">
        {shown.map(tag => {
          const path = tagPath(tag.name);
          const colour = tagColour(tag.colour);
          return (
            <li key={tag.id} style={{ '--depth': String(path.length - 1) }}>
              <div class="tag-row">
                <span class={colour ? `dot tag-${colour}` : 'dot'} aria-hidden="true" />
                <span class="name">
                  {path.length > 1 && <span class="quiet">{path.slice(0, -1).join(' / ')} / </span>}
                  <strong dir="auto">{path.at(-1)}</strong>
                  {tag.description && <span class="quiet description">{tag.description}</span>}
                </span>
                <a
                  href={formatAddress({ section: 'claims', params: { q: toggleTerm('', 'tag', tag.name) } })}
                >
                  {i18n.t('tags.uses', tag.uses, [formatCount(tag.uses)])}
                </a>
                <button
                  type="button"
                  aria-expanded={open === tag.id}
                  aria-label={i18n.t('tags.editNamed', { tag: tag.name })}
                  onClick={() => setOpen(open === tag.id ? null : tag.id)}
                >
                  {i18n.t('browse.edit')}
                </button>
              </div>
              {open === tag.id && (
                <TagForm {...props} tag={tag} others={sorted} onClose={() => setOpen(null)} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
