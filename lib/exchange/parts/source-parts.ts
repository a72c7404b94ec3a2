import type { SourceFields, SourceView } from '../../claims';

/** The container a source came out in: what a reader would call the paper, journal or site. */
export const containerOf = ({ publication, site }: SourceFields): string | undefined => publication ?? site;

/** The address a citation should give. */
export function citedAddress({ fields, address }: SourceView): string | undefined {
  const cited = fields.canonical ?? address;
  return /^https?:/i.test(cited) ? cited : undefined;
}

/** The reader's tags first, then the keywords of the source itself, each once. */
export function keywordsOf({ tags, fields }: SourceView): string[] {
  return [...new Set([...tags, ...(fields.keywords ?? [])])];
}

/** A title to show for a source that may have none. */
export const titleOf = ({ fields, address }: SourceView): string => fields.title ?? (address || 'Untitled');
