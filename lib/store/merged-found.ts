import type { SourceField, SourceMetadata } from '../claims';

/** What a library's catalogue says of a work is seldom worse than what the page does. */
const CATALOGUED = ['RIS', 'BibTeX', 'CSL-JSON'];

/**
 * What was found on earlier visits, with what this one found. An article says best what it says now; a page on which none was
 * found (a way in, an error) only adds. The tab's title stands only until there is another. Null where nothing changes.
 */
export function mergedFound(
  before: SourceMetadata,
  visit: SourceMetadata,
  isArticle: boolean,
): SourceMetadata | null {
  const changes = Object.entries(visit).filter(([field, entry]) => {
    const known = before[field as SourceField];
    if (!known) return true;
    if (entry.from === 'title' || JSON.stringify(entry.value) === JSON.stringify(known.value)) return false;
    return known.from === 'title' || (isArticle && !CATALOGUED.includes(known.from));
  });
  return changes.length > 0 ? { ...before, ...Object.fromEntries(changes) } : null;
}
