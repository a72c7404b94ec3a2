import { createContext } from 'preact';
import { type TagColour, tagColour } from '../../../lib/claims';
import type { ClaimlightDatabase } from '../../../lib/store';

/** The colours of tags by name, for everything that shows tags. */
export const TagColours = createContext<ReadonlyMap<string, TagColour>>(new Map());

export async function readTagColours(db: ClaimlightDatabase): Promise<Map<string, TagColour>> {
  const tags = await db.tags.toArray();
  return new Map(
    tags.flatMap(({ name, colour, deletedAt }) => {
      const known = tagColour(colour);
      return known && !deletedAt ? [[name, known] as const] : [];
    }),
  );
}
