import {
  authorName,
  foldName,
  type SourceField,
  type SourceMetadata,
  SourceMetadataSchema,
} from '../../claims';
import { GUESSED, PLACES } from './places';
import { type Context, READERS } from './readers';
import { parseDate } from './values/dates';
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
    if (!improves(entry, second)) continue;
    if (!isDoubtful(entry, markup, context, now)) return entry;
    if (!GUESSED.has(place) && !second[field]) second = entry;
  }
  return second;
}

/** The entry if it is well formed, else nothing. */
function checked(entry: Readonly<Record<string, unknown>>): SourceMetadata {
  const answer = SourceMetadataSchema['~standard'].validate(entry);
  if (answer instanceof Promise || answer.issues) return {};
  return answer.value;
}

/**
 * Taken only when no place says better: a title cut short or no other than the site's, a date to come, a first date that is the
 * last, no author but the site.
 */
function isDoubtful(entry: SourceMetadata, markup: Markup, context: PageContext, now: Date): boolean {
  if (entry.title) return SHORTENED.test(entry.title.value) || isSite(entry.title.value, context);
  const date = dateOf(entry);
  if (date && isLater(date, now)) return true;
  if (entry.published) {
    return PLACES.modified.some(place => markup.get(place)?.some(raw => parseDate(textOf(raw)) === date));
  }
  const names = new Set(context.sites.map(foldName));
  return entry.authors?.value.every(author => names.has(foldName(authorName(author)))) ?? false;
}

const isSite = (title: string, { site }: PageContext) => site !== null && foldName(title) === foldName(site);

/** Whether an answer is better than a doubtful one: a title that goes on where that breaks off, a date before it. */
function improves(entry: SourceMetadata, doubtful: SourceMetadata): boolean {
  if (entry.title && doubtful.title) {
    const [title, short] = [entry.title.value, doubtful.title.value];
    return !SHORTENED.test(short) || title.startsWith(short.replace(SHORTENED, ''));
  }
  const [date, other] = [dateOf(entry), dateOf(doubtful)];
  if (!date || !other) return true;
  const precision = Math.min(date.length, other.length, 10);
  return date.slice(0, precision) < other.slice(0, precision);
}

function dateOf({ published, modified }: SourceMetadata): string | undefined {
  return (published ?? modified)?.value;
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
    site: chosen.site?.value ?? null,
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
