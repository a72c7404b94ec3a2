import type { ImportRow } from '../../claims';
import { checkedRows, passage, text, texts, toRows } from '../reading/build';
import { instantOf } from '../reading/dates';
import { jsonItems } from '../reading/json-items';
import { problem } from '../reading/lenient';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** W3C Web Annotations: a list, a page, a collection with its first page, or a single one. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  /** Our own export names a source once, in a bookmark; its claims come after it and name it by id. */
  const bookmarks = new Map<string, Json>();
  for await (const item of jsonItems(file, ['items'])) {
    if ('broken' in item) yield problem(item.line, item.broken);
    else yield* annotationRows(item.line, item.value, bookmarks);
  }
}

function annotationRows(line: number, value: unknown, bookmarks: Map<string, Json>): ImportRow[] {
  if (!isObject(value)) return [problem(line, 'notAnObject', undefined, value)];
  const types = texts(value['type'] ?? value['@type']);
  if (!types.some(type => /(^|:)Annotation$/.test(type))) {
    return [problem(line, 'unknownType', 'type', types.join(', ') || undefined)];
  }
  const id = idOf(value['id']);
  const own = value['claimlight:source'];
  if (isObject(own) && id) {
    bookmarks.set(id, own);
    return checkedRows(line, { ...own, id }, []);
  }
  const of = idOf(value['claimlight:of']);
  const record = of && bookmarks.get(of);
  const claim = value['claimlight:claim'];
  if (record && id && isObject(claim)) {
    const { at } = instantOf(line, 'created', value['created']);
    const targets = [value['target']].flat().flatMap(ownTarget);
    return checkedRows(line, { ...record, id: of }, [{ ...claim, id, targets, createdAt: at }]);
  }
  return foreignRows(line, value);
}

const idOf = (value: unknown) =>
  typeof value === 'string' ? /^urn:uuid:(.+)$/i.exec(value)?.[1] : undefined;

/** A target as we wrote it: its selectors as they were kept. One that is only an address is no passage. */
function ownTarget(target: unknown): Json[] {
  if (!isObject(target)) return [];
  const { selector, 'claimlight:rivals': rivals, 'claimlight:format': format } = target;
  const selectors = [selector ?? [], rivals ?? []].flat();
  return [{ format: format ?? 'html', frame: target['claimlight:frame'] ?? null, selectors }];
}

/** What any other program writes: the words, what is said of them, and where they stand. */
function foreignRows(line: number, annotation: Json): ImportRow[] {
  const targets = [annotation['target']].flat();
  const address = targets.map(addressOf).find(Boolean);
  if (!address) return [problem(line, 'noSource', 'target')];
  const passages = targets.flatMap(quotesIn);
  const created = instantOf(line, 'created', annotation['created']);
  const said = bodiesOf(annotation);
  const claim = { ...said, targets: passages, createdAt: created.at };
  const isClaim = passages.length > 0 || said.note !== '';
  const title = targets
    .filter(isObject)
    .map(target => text(sourceOf(target)?.['title'] ?? sourceOf(target)?.['dc:title']));
  const draft = {
    address,
    from: 'Web Annotation',
    fields: { title: title.find(Boolean) },
    tags: isClaim ? [] : said.tags,
  };
  return [...created.problems, ...toRows(line, draft, isClaim ? [claim] : [])];
}

const sourceOf = (target: Json) => (isObject(target['source']) ? target['source'] : undefined);

function addressOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target.split('#')[0];
  if (!isObject(target)) return undefined;
  const source = target['source'];
  return text(isObject(source) ? source['id'] : (source ?? target['id']));
}

function quotesIn(target: unknown): object[] {
  if (!isObject(target)) return [];
  const all = [target['selector']].flat().filter(isObject);
  // A selector may be refined by others: the words stand in one of them.
  const flat = all.flatMap(selector => [selector, ...[selector['refinedBy']].flat().filter(isObject)]);
  const quote = flat.find(selector => selector['type'] === 'TextQuoteSelector' && text(selector['exact']));
  if (!quote) return [];
  return [passage(String(quote['exact']), text(quote['prefix']), text(quote['suffix']))];
}

/** Bodies by their purpose: tags are tags, all other text is the note. */
function bodiesOf(annotation: Json): { tags: string[]; note: string } {
  const bodies = [annotation['body'] ?? annotation['bodyValue']].flat();
  const tags: string[] = [];
  const notes: string[] = [];
  for (const body of bodies) {
    const value = isObject(body) ? text(body['value']) : text(body);
    if (!value) continue;
    const purposes = isObject(body) ? texts(body['purpose']) : [];
    (purposes.includes('tagging') ? tags : notes).push(value);
  }
  return { tags: [...new Set(tags)], note: notes.join('\n\n') };
}
