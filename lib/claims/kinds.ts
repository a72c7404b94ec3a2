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

/**
 * How what a link leads to stands to the claim that the link belongs to (AIF: supports = RA, contradicts = CA).
 * A link from A to B that `supports` is evidence for A: B supports A. So a web address can be evidence too.
 */
export const RELATIONS = ['supports', 'contradicts', 'context', 'repeats', 'refines', 'source of'] as const;
export type Relation = (typeof RELATIONS)[number];
