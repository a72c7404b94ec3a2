import { useContext } from 'preact/hooks';
import { TagChips } from '../../../../components/tag-chips';
import { formatAddress } from '../../address';
import { toggleTerm } from '../search/query-terms';
import { TagColours } from '../tag-colours';

/** Tags as links to everything that has them. */
export function TagLinks({ tags, section }: { tags: readonly string[]; section: 'claims' | 'sources' }) {
  const hrefOf = (tag: string) => formatAddress({ section, params: { q: toggleTerm('', 'tag', tag) } });
  return <TagChips tags={tags} colours={useContext(TagColours)} hrefOf={hrefOf} />;
}
