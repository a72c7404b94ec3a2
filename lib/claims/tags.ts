import type { Id } from './ids';

/** The parts of a nested tag, outermost first: `energy/wind` is `wind` in `energy`. */
export function tagPath(name: string): string[] {
  const parts = name
    .split('/')
    .map(part => part.trim())
    .filter(Boolean);
  return parts.length > 0 ? parts : [name];
}

/** A tag with what is known of it. */
export interface TagView {
  id: Id;
  name: string;
  /** How many claims and sources have it. */
  uses: number;
  colour: string | null;
  description: string;
}

/** The colours a tag may have; what they look like is the interface's business. */
export const TAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** A kept colour, where it is one that we know. */
export function tagColour(colour: string | null): TagColour | null {
  return TAG_COLOURS.find(name => name === colour) ?? null;
}
