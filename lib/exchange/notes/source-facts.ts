import { authorName, type SourceView } from '../../claims';
import { dayOf } from '../parts/date-parts';
import { citedAddress, containerOf, titleOf } from '../parts/source-parts';
import { tagName } from './markdown-text';

/** What front matter says of a source, in order; what is not known is left out. */
export function sourceFacts(source: SourceView): Record<string, string | string[]> {
  const { fields, accessed, tags, address } = source;
  const facts = {
    title: titleOf(source),
    source: citedAddress(source) ?? (address || undefined),
    author: fields.authors?.map(authorName),
    site: containerOf(fields),
    published: fields.published,
    created: dayOf(accessed),
    description: fields.abstract?.replace(/\s+/g, ' '),
    doi: fields.doi,
    tags: tags.length > 0 ? tags.map(tagName) : undefined,
  };
  const known = Object.entries(facts).filter(
    (fact): fact is [string, string | string[]] => fact[1] !== undefined,
  );
  return Object.fromEntries(known);
}
