import { type Author, authorName, foldName } from '../../../claims';

/** The first of each name, in order: case, accents and spaces do not make another. */
export function distinct<T>(list: readonly T[], nameOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter(item => {
    const name = foldName(nameOf(item));
    if (!name || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

export function distinctAuthors(authors: readonly (Author | null)[]): Author[] {
  return distinct(
    authors.filter(author => author !== null),
    authorName,
  );
}
