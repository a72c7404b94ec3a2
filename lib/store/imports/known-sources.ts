import { type Id, type ImportedSource, type Source, sourceFields } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { inBatches } from '../in-batches';
import { type MergedSource, namesOf, titleName } from './merged-sources';

/** Finds the library's own row for a source of a file. */
export interface KnownSources {
  find(source: ImportedSource, key: string | null): Id | null;
}

const BATCH = 1000;

/** The sources of the library that some sources of a file may be. The whole library is looked through only if need be. */
export async function knownSources(
  db: ClaimlightDatabase,
  wanted: readonly MergedSource[],
): Promise<KnownSources> {
  const ids = new Map<string, Id>();
  const learn = (name: string, row: Source | undefined) => {
    if (row && !row.deletedAt) ids.set(name, row.id);
  };
  const own = wanted.flatMap(({ source }) => source.id ?? []);
  for (const [i, row] of (await db.sources.bulkGet(own)).entries()) learn(`id:${own[i]}`, row);
  const keys = wanted.flatMap(({ key }) => key ?? []);
  for (const batch of inBatches(keys, BATCH)) {
    const pages = await db.pages.where('key').anyOf(batch).toArray();
    const live = pages.filter(page => !page.deletedAt);
    const sources = await db.sources.bulkGet(live.map(page => page.source));
    for (const [j, row] of sources.entries()) learn(`key:${live[j]?.key}`, row);
  }
  const find = (source: ImportedSource, key: string | null) =>
    namesOf(source, key, 'library')
      .map(name => ids.get(name))
      .find(Boolean) ?? null;

  if (wanted.some(({ source, key }) => !find(source, key))) {
    await db.sources.each(row => {
      const fields = sourceFields(row);
      if (fields.doi) learn(`doi:${fields.doi.toLowerCase()}`, row);
      else learn(titleName(fields), row);
    });
  }
  return { find };
}
