import { formatAddress } from '../../address';
import { toggleTerm } from '../search/query-terms';

/** Tags as links to everything that has them. */
export function TagLinks({ tags, section }: { tags: readonly string[]; section: 'claims' | 'sources' }) {
  if (tags.length === 0) return null;
  return (
    <p class="chips">
      {tags.map(tag => (
        <a
          key={tag}
          class="chip"
          href={formatAddress({ section, params: { q: toggleTerm('', 'tag', tag) } })}
        >
          {tag}
        </a>
      ))}
    </p>
  );
}
