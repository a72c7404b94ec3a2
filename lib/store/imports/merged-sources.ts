import {
  foldName,
  type ImportedClaim,
  type ImportedSource,
  type ImportRecord,
  sourceFields,
} from '../../claims';

/** A source of a file with all of its claims in the file. */
export interface MergedSource {
  source: ImportedSource;
  key: string | null;
  claims: ImportedClaim[];
}

/** Many files name a source with every claim; here each is one, in the order of the file. */
export function mergedSources(
  records: readonly ImportRecord[],
  keyOf: (address: string) => string,
): MergedSource[] {
  const merged: MergedSource[] = [];
  const byName = new Map<string, MergedSource>();
  for (const { source, claims } of records) {
    const key = /^https?:\/\//i.test(source.address) ? keyOf(source.address) : null;
    const names = namesOf(source, key, 'file');
    const before = names.map(name => byName.get(name)).find(Boolean);
    const entry = before ?? { source, key, claims: [] };
    if (before) before.source = together(before.source, source);
    else merged.push(entry);
    entry.claims.push(...claims);
    for (const name of names) if (!byName.has(name)) byName.set(name, entry);
  }
  return merged;
}

/**
 * By what a source is known, best first: its id, its page, its DOI; without these by its title, first author and year.
 * Two sources that a file knows apart by id stay apart, whatever DOI they share.
 */
export function namesOf(source: ImportedSource, key: string | null, among: 'file' | 'library'): string[] {
  const fields = sourceFields(source);
  const doi = fields.doi && (among === 'library' || !source.id) && `doi:${fields.doi.toLowerCase()}`;
  const names = [source.id && `id:${source.id}`, key && `key:${key}`, doi];
  const known = names.filter((name): name is string => Boolean(name));
  return known.length > 0 ? known : [titleName(fields)];
}

export function titleName({
  title = '',
  authors = [],
  published = '',
}: ReturnType<typeof sourceFields>): string {
  const [first] = authors;
  const author = first && ('family' in first ? first.family : first.literal);
  return `title:${foldName(title)}|${foldName(author ?? '')}|${published.slice(0, 4)}`;
}

/** Two mentions of one source: the first, with what only the second knows. */
function together(first: ImportedSource, second: ImportedSource): ImportedSource {
  return {
    ...first,
    address: first.address || second.address,
    accessed: first.accessed ?? second.accessed,
    found: { ...second.found, ...first.found },
    corrected: { ...second.corrected, ...first.corrected },
    tags: [...new Set([...first.tags, ...second.tags])],
    note: first.note || second.note,
  };
}
