/** What a claim is. No kind (`null`) means a plain highlight. */
export const KINDS = [
  'figure',
  'quotation',
  'prediction',
  'comparison',
  'cause',
  'definition',
  'rule',
  'opinion',
  'event',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the reader has found out about a claim so far. */
export const STATUSES = [
  'unchecked',
  'checking',
  'supported',
  'disputed',
  'mixed',
  'refuted',
  'unverifiable',
] as const;
export type Status = (typeof STATUSES)[number];

/** How one claim stands to another claim, or to a web address (AIF: supports = RA, contradicts = CA). */
export const RELATIONS = ['supports', 'contradicts', 'context', 'repeats', 'refines', 'source of'] as const;
export type Relation = (typeof RELATIONS)[number];
