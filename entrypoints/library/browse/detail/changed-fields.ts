/** Fields of a claim or source that a reader knows by name, in the order in which they are named. */
const FIELDS = [
  'deletedAt',
  'targets',
  'statement',
  'kind',
  'attribution',
  'said',
  'status',
  'statusNote',
  'tags',
  'note',
  'ownFigures',
  'corrected',
  'found',
] as const;

/** Which fields a change changed; what no reader knows by name is left out. */
export function changedFields(before: object, after: object): (typeof FIELDS)[number][] {
  const value = (row: object, field: string) =>
    JSON.stringify((row as Record<string, unknown>)[field] ?? null);
  return FIELDS.filter(field => value(before, field) !== value(after, field));
}
