import * as v from 'valibot';
import {
  foldName,
  type Id,
  type ImportedClaim,
  type ImportedSource,
  newId,
  type Page,
  type Result,
  type Source,
  type SpeakerEdit,
} from '../../claims';
import { type Committed, commit, type Edit, type Watch } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { StoreError } from '../failures';
import { speakerId, tagIds } from '../name-ids';
import type { ImportPlan, PlannedSource } from './plan';

/** One import as it is remembered. `commit` takes it back, with `undo`. */
export const ImportRowSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  commit: v.pipe(v.string(), v.uuid()),
  at: v.pipe(v.string(), v.isoTimestamp()),
  file: v.string(),
  format: v.string(),
  sources: v.number(),
  claims: v.number(),
  known: v.number(),
  unreadable: v.number(),
});
export type ImportMade = v.InferOutput<typeof ImportRowSchema>;

/** So many sources are written at a time. */
const BATCH = 200;

/**
 * Takes what a plan found new into the library: all of it in one transaction, or nothing. `undo` of its commit takes it out
 * again. Quotes come without places, so their claims are looked for when their page is next visited.
 */
export function takeImport(
  db: ClaimlightDatabase,
  plan: ImportPlan,
  about: Pick<ImportMade, 'file' | 'format' | 'unreadable'>,
  { onProgress, signal }: Watch = {},
): Promise<Result<Committed<ImportMade>>> {
  const work = async (edit: Edit) => {
    const names = namesFor(edit);
    for (let i = 0; i < plan.sources.length; i += BATCH) {
      if (signal?.aborted) throw new StoreError('cancelled');
      await takeBatch(edit, names, plan.sources.slice(i, i + BATCH), plan.keyVersion);
      onProgress?.(Math.min(i + BATCH, plan.sources.length), plan.sources.length);
    }
    await takeLinks(edit, plan.sources);
    const made: ImportMade = {
      ...{ id: newId(), commit: edit.commit, at: edit.at, ...about },
      sources: plan.newSources,
      claims: plan.newClaims,
      known: plan.knownClaims,
    };
    await edit.db.imports.add(v.parse(ImportRowSchema, made));
    return made;
  };
  return commit(db, work, { kind: 'imported', tables: ['imports'] });
}

type Names = ReturnType<typeof namesFor>;

/**
 * Ids of names, each asked for once. All are learnt before rows are made of them, because Dexie loses a transaction in which
 * something is awaited a hundred times without the database being asked.
 */
function namesFor(edit: Edit) {
  const tags = new Map<string, Id>();
  const speakers = new Map<string, Id>();
  const speakerName = ({ name, role }: SpeakerEdit) => `${foldName(name)}\n${role ?? ''}`;
  return {
    async learn(planned: readonly PlannedSource[]): Promise<void> {
      const claims = planned.flatMap(each => each.claims);
      for (const name of [...planned.map(({ source }) => source), ...claims].flatMap(each => each.tags)) {
        if (tags.has(name)) continue;
        const [id] = await tagIds(edit, [name]);
        if (id) tags.set(name, id);
      }
      for (const { speaker } of claims) {
        if (!speaker || speakers.has(speakerName(speaker))) continue;
        speakers.set(speakerName(speaker), await speakerId(edit, speaker));
      }
    },
    tags: (names: readonly string[]): Id[] => [...new Set(names.flatMap(name => tags.get(name) ?? []))],
    speaker(speaker: SpeakerEdit): Id {
      const id = speakers.get(speakerName(speaker));
      if (!id) throw new StoreError('invalid', 'a speaker that was not learnt');
      return id;
    },
  };
}

const fresh = (edit: Edit, createdAt?: string | null) => ({
  createdAt: createdAt ?? edit.at,
  updatedAt: edit.at,
  revision: '',
  deletedAt: null,
});

async function takeBatch(edit: Edit, names: Names, planned: readonly PlannedSource[], keyVersion: number) {
  const sources: Source[] = [];
  const pages: Page[] = [];
  const claims = [];
  await names.learn(planned);
  for (const { source, key, into, claims: wanted } of planned) {
    const id = into ?? source.id ?? newId();
    if (!into) sources.push(sourceRow(edit, names, source, id));
    if (key === null && wanted.length === 0) continue;
    // A source that was deleted here has its page still.
    const known = into || source.id ? await pageFor(edit, id, key) : undefined;
    const page = known ?? pageRow(edit, source, id, key, keyVersion);
    if (!known) pages.push(page);
    for (const claim of wanted) claims.push(claimRow(edit, names, claim, page));
  }
  await edit.put('sources', ...sources);
  await edit.put('pages', ...pages);
  for (let i = 0; i < claims.length; i += 500) await edit.put('claims', ...claims.slice(i, i + 500));
}

function sourceRow(edit: Edit, names: Names, source: ImportedSource, id: Id): Source {
  const { found, corrected, address, accessed, note } = source;
  const tags = names.tags(source.tags);
  return { ...fresh(edit), id, found, corrected, address, accessed: accessed ?? edit.at, tags, note };
}

/** The page of a known source at which the file saw it, or any page of it. */
async function pageFor(edit: Edit, source: Id, key: string | null): Promise<Page | undefined> {
  const pages = (await edit.db.pages.where('source').equals(source).toArray()).filter(
    page => !page.deletedAt,
  );
  return pages.find(page => page.key === key) ?? (key === null ? pages[0] : undefined);
}

/** A page; what has no address on the web has a key that no page of the web can have. */
function pageRow(
  edit: Edit,
  { address }: ImportedSource,
  source: Id,
  key: string | null,
  keyVersion: number,
): Page {
  return { ...fresh(edit), id: newId(), key: key ?? `urn:uuid:${source}`, keyVersion, address, source };
}

function claimRow(edit: Edit, names: Names, claim: ImportedClaim, page: Page) {
  const { speaker, tags, createdAt, links: _, id, ...said } = claim;
  return {
    ...fresh(edit, createdAt),
    ...said,
    id: id ?? newId(),
    source: page.source,
    page: page.id,
    snapshot: null,
    tags: names.tags(tags),
    attribution: speaker && { speaker: names.speaker(speaker), speech: speaker.speech },
  };
}

/** Links of the claims that were taken, as far as what they lead to is here. Only a file of ours has any. */
async function takeLinks(edit: Edit, planned: readonly PlannedSource[]): Promise<void> {
  for (const claim of planned.flatMap(({ claims }) => claims)) {
    if (!claim.id || claim.links.length === 0) continue;
    const ends = claim.links.flatMap(({ to }) => ('claim' in to ? [to.claim] : []));
    const here = new Set(
      (await edit.db.claims.bulkGet(ends)).flatMap(row => (row && !row.deletedAt ? [row.id] : [])),
    );
    const from = claim.id;
    const good = claim.links.filter(
      ({ to }) => !('claim' in to) || (here.has(to.claim) && to.claim !== from),
    );
    await edit.put('links', ...good.map(link => ({ ...fresh(edit), id: newId(), from, ...link })));
  }
}
