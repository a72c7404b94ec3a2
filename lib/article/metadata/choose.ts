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

/** Language and site come first: dates, names and titles are read with them in hand. */
const FIRST: readonly SourceField[] = ['language', 'site', 'publisher'];
const ORDER = [...FIRST, ...(Object.keys(PLACES) as SourceField[]).filter(field => !FIRST.includes(field))];

/** Each field from the best place that says something of it, checked by `SourceMetadataSchema`, with that place. */
export function choose(markup: Markup, address: string, now: Date): SourceMetadata {
  const chosen: SourceMetadata = {};
  for (const field of ORDER)
    Object.assign(chosen, chooseField(field, markup, contextOf(markup, chosen, address), now));
  return chosen;
}

function chooseField(
  field: SourceField,
  markup: Markup,
  context: Omit<Context, 'place'>,
  now: Date,
): SourceMetadata {
  let second: SourceMetadata = {};
  for (const place of PLACES[field]) {
    const value = READERS[field](markup.get(place) ?? [], { ...context, place });
    const entry = value === null ? {} : checked({ [field]: { value, from: labelOf(place) } });
    if (!entry[field]) continue;
    if (!isDoubtful(entry, context, now)) return entry;
    if (!GUESSED.has(place) && !second[field]) second = entry;
  }
  return second;
}

/** The entry if it is well formed, else nothing. */
function checked(entry: Readonly<Record<string, unknown>>): SourceMetadata {
  const answer = SourceMetadataSchema['~standard'].validate(entry);
  return 'value' in answer ? (answer.value as SourceMetadata) : {};
}

/** A date to come, or the site itself as the author: taken only when no place says better. */
function isDoubtful(entry: SourceMetadata, { sites }: Pick<Context, 'sites'>, now: Date): boolean {
  const date = entry.published?.value ?? entry.modified?.value;
  if (date) return date.slice(0, 10) > now.toISOString().slice(0, date.length).slice(0, 10);
  const names = new Set(sites.map(foldName));
  return entry.authors?.value.every(author => names.has(foldName(authorName(author)))) ?? false;
}

function contextOf(markup: Markup, chosen: SourceMetadata, address: string): Omit<Context, 'place'> {
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
