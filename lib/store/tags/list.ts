import type { TagView } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { usesOfSpeakers, usesOfTags } from './uses';

/** A tag or speaker with how often it is used. */
export interface UsedName {
  name: string;
  uses: number;
}

const mostUsedFirst = (a: UsedName, b: UsedName) => b.uses - a.uses || a.name.localeCompare(b.name);

/** Every tag with what is known of it, most used first. */
export async function listTags(db: ClaimlightDatabase): Promise<TagView[]> {
  const views = [...(await usesOfTags(db))].map(([{ id, name, colour, description }, uses]) => ({
    ...{ id, name, uses, colour, description },
  }));
  return views.sort(mostUsedFirst);
}

/** Every tag ever used, most used first, counting claims and sources. */
export async function allTags(db: ClaimlightDatabase): Promise<UsedName[]> {
  return [...(await usesOfTags(db))].map(([{ name }, uses]) => ({ name, uses })).sort(mostUsedFirst);
}

/** Every speaker ever named, most quoted first. */
export async function allSpeakers(db: ClaimlightDatabase): Promise<UsedName[]> {
  return [...(await usesOfSpeakers(db))].map(([{ name }, uses]) => ({ name, uses })).sort(mostUsedFirst);
}
