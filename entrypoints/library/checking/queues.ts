import type { Id } from '../../../lib/claims';

/** What a reader may want to work through, each with the search that finds it. */
export const QUEUES = {
  unchecked: 'status:unchecked',
  noEvidence: 'no:evidence',
  checking: 'status:checking',
  disputed: 'status:disputed',
  mixed: 'status:mixed',
  settled: '-status:unchecked -status:checking -status:disputed -status:mixed',
} as const;
export type Queue = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as Queue[];

/**
 * The order in which a queue is worked through. A claim that was given a verdict no longer belongs to it, but keeps its place
 * until the reader leaves, so that going back and on stays what it was. New ones come last.
 */
export function keepPlaces(before: readonly Id[], found: readonly Id[]): readonly Id[] {
  const known = new Set(before);
  const fresh = found.filter(id => !known.has(id));
  return fresh.length === 0 ? before : [...before, ...fresh];
}
