import {
  authorName,
  foldName,
  type SourceField,
  type SourceMetadata,
  SourceMetadataSchema,
} from '../../claims';
import { GUESSED, PLACES } from './places';
import { type Context, READERS } from './readers';
import { type Markup, textOf } from './written';

/** How a title that did not fit ends. */
const SHORTENED = /\s*(…|\.\.\.)$/;

/** Language and site come first: dates, names and titles are read with them in hand. */
const FIRST: readonly SourceField[] = ['language', 'site', 'publisher'];
const ORDER = [...FIRST, ...(Object.keys(PLACES) as SourceField[]).filter(field => !FIRST.includes(field))];

type PageContext = Omit<Context, 'place'>;

/** Each field from the best place that says something of it, checked by `SourceMetadataSchema`, with that place. */
export function choose(markup: Markup, address: string, now: Date): SourceMetadata {
  const chosen: SourceMetadata = {};
  for (const field of ORDER)
    Object.assign(chosen, chooseField(field, markup, contextOf(markup, chosen, address), now));
  return chosen;
}

function chooseField(field: SourceField, markup: Markup, context: PageContext, now: Date): SourceMetadata {
  let second: SourceMetadata = {};
  for (const place of PLACES[field]) {
    const value = READERS[field](markup.get(place) ?? [], { ...context, place });
    const entry = value === null ? {} : checked({ [field]: { value, from: labelOf(place) } });
    if (!entry[field]) continue;
    if (second[field] && GUESSED.has(place)) break;
    if (!completes(entry, second)) continue;
    if (!isDoubtful(entry, markup, context, now)) return entry;
    if (!GUESSED.has(place) && !second[field]) second = entry;
  }
  return second;
}

/** The entry if it is well formed, else nothing. */
function checked(entry: Readonly<Record<string, unknown>>): SourceMetadata {
  const answer = SourceMetadataSchema['~standard'].validate(entry);
  return 'value' in answer ? (answer.value as SourceMetadata) : {};
}

/** Taken only when no place says better: a title cut short, a date to come, a first date that is the last one, the site as its author. */
function isDoubtful(entry: SourceMetadata, markup: Markup, { sites }: PageContext, now: Date): boolean {
  if (entry.title) return SHORTENED.test(entry.title.value);
  const date = entry.published?.value ?? entry.modified?.value;
  if (date && isLater(date, now)) return true;
  if (entry.published)
    return PLACES.modified.some(place => markup.get(place)?.includes(entry.published?.value ?? ''));
  const names = new Set(sites.map(foldName));
  return entry.authors?.value.every(author => names.has(foldName(authorName(author)))) ?? false;
}

/** Whether a title goes on where a shortened one breaks off: another title altogether is no help. */
function completes({ title }: SourceMetadata, { title: shortened }: SourceMetadata): boolean {
  return !title || !shortened || title.value.startsWith(shortened.value.replace(SHORTENED, ''));
}

/** Whether a date, as precise as it is, has not begun anywhere on earth. */
function isLater(date: string, now: Date): boolean {
  const furthest = new Date(now.getTime() + 14 * 3_600_000).toISOString();
  return date.slice(0, 10) > furthest.slice(0, Math.min(date.length, 10));
}

function contextOf(markup: Markup, chosen: SourceMetadata, address: string): PageContext {
  const named = [...PLACES.site, ...PLACES.publisher].flatMap(place => (markup.get(place) ?? []).map(textOf));
  return {
    address,
    language: chosen.language?.value ?? null,
    sites: [...named, hostOf(address)].filter(Boolean),
    headline: markup.get('h1')?.map(textOf)[0] ?? null,
  };
}

/** What the reader is shown as the place: the family for those that have one, else the name itself. */
function labelOf(place: string): string {
  return place.split(' ')[0] ?? place;
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}
