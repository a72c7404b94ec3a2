import CSL, { type Engine } from 'citeproc';
import type { CitationStyle, SourceView } from '../../claims';
import type { CslItem } from '../sources/csl-item';
import { citedItem } from './item';
import { type Run, runsOf } from './rich-text';
import { loadStyle } from './styles';

/** One work in the list at the end. */
export interface Entry {
  /** The number of a style that counts its works, as `[1]`. */
  label: string | null;
  text: Run[];
}

export interface Cited {
  /** Every source once, in the order of the style. */
  entries: Entry[];
  /** The same in the order in which the sources were given. */
  inOrder: Entry[];
  /** How each source is cited in the running text, as `(Meer, 2026)` or `[1]`, in the order given. */
  inText: Run[][];
}

/**
 * Has sources cited by the Citation Style Language processor. It must know all of them at once: they are sorted, numbered,
 * and told apart where they would look alike (2026a, 2026b).
 */
export async function cite(sources: readonly SourceView[], style: CitationStyle): Promise<Cited> {
  const { engine, items } = await processorFor(style);
  // From here to the end nothing waits, so that nobody else gets at the engine.
  engine.updateItems([]);
  items.clear();
  for (const [index, source] of sources.entries()) items.set(String(index), citedItem(source, String(index)));
  const ids = [...items.keys()];
  engine.updateItems(ids);
  const made = ids.length > 0 && engine.makeBibliography();
  const [{ entry_ids }, html] = made || [{ entry_ids: [] }, []];
  const byId = new Map(entry_ids.map(([id], place) => [String(id), entry(html[place] ?? '')]));
  return {
    entries: [...byId.values()],
    inOrder: ids.map(id => byId.get(id) ?? { label: null, text: [] }),
    inText: ids.map(id => runsOf(engine.makeCitationCluster([{ id }]))),
  };
}

interface Processor {
  engine: Engine;
  /** What the engine knows of, by id. */
  items: Map<string, CslItem>;
}

/** Making an engine of a style takes a hundred times as long as citing a source with it, and an archive asks for each source. */
const processors = new Map<CitationStyle, Promise<Processor>>();

function processorFor(style: CitationStyle): Promise<Processor> {
  const known = processors.get(style);
  if (known) return known;
  const made = makeProcessor(style);
  processors.set(style, made);
  made.catch(() => processors.delete(style));
  return made;
}

async function makeProcessor(style: CitationStyle): Promise<Processor> {
  const { style: file, locales } = await loadStyle(style);
  const items = new Map<string, CslItem>();
  const engine = new CSL.Engine(
    {
      retrieveItem: id => items.get(String(id)),
      retrieveLocale: language => locales.get(language) ?? false,
    },
    file,
  );
  return { engine, items };
}

/** The processor gives a number a box of its own, beside that of the entry. */
function entry(html: string): Entry {
  const [, label, rest = html] =
    /^\s*<div[^>]*>\s*<div class="csl-left-margin">(.*?)<\/div>(.*)$/s.exec(html) ?? [];
  const text = runsOf(rest.replace(/\s*\n\s*/g, ''));
  return { label: label === undefined ? null : label.trim(), text: trimmed(text) };
}

function trimmed(runs: Run[]): Run[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text);
}
