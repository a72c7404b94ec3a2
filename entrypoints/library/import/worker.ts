import { PAGE_KEY_VERSION, pageKey } from '../../../lib/article/page-key';
import { claimWords, sourceFields } from '../../../lib/claims';
import { importerFor, readFile } from '../../../lib/exchange';
import { ClaimlightDatabase, type ImportPlan, planImport, takeImport } from '../../../lib/store';
import type { ImportAnswer, ImportAsk, Looked } from './job';

const RULE = { version: PAGE_KEY_VERSION, keyOf: pageKey };

/** So many sources, and claims of each, are shown; there may be a hundred thousand. */
const SHOWN = { sources: 100, claims: 3 };

const db = new ClaimlightDatabase();
const stop = new AbortController();
const answer = (message: ImportAnswer) => postMessage(message);
const onProgress = (done: number) => answer({ done });
/** What the file was found to hold, for taking it in. */
let plan: ImportPlan | null = null;

/** Reads a file, compares it with the library, and takes in what is new, away from the page, which goes on answering meanwhile. */
addEventListener('message', ({ data }: MessageEvent<ImportAsk>) => {
  if ('stop' in data) return stop.abort();
  void work(data).catch(error => answer({ failed: String(error) }));
});

async function work(ask: Exclude<ImportAsk, { stop: true }>): Promise<void> {
  if ('look' in ask) return answer({ looked: await look(ask) });
  if (!plan) throw new Error('nothing was looked at');
  answer({ taken: await takeImport(db, plan, ask.take, { onProgress, signal: stop.signal }) });
}

async function look({ look: file, columns }: Extract<ImportAsk, { look: File }>): Promise<Looked> {
  const importer = await importerFor(file, file.name);
  if (!importer) throw new Error('nobody knows this file');
  const read = await readFile(importer.read(file, { columns }), { onProgress });
  plan = await planImport(db, read.records, RULE);
  const { newClaims, newSources, knownClaims, knownSources, knownRows, known, sources } = plan;
  return {
    ...{ newClaims, newSources, knownClaims, knownSources, knownRows, known },
    problems: read.problems,
    problemCount: read.problemCount,
    sources: sources.slice(0, SHOWN.sources).map(({ source, claims }) => ({
      title: sourceFields(source).title ?? source.address,
      claims: claims.slice(0, SHOWN.claims).map(claimWords),
    })),
  };
}
