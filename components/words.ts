import { i18n } from '#i18n';
import type { Failure, Kind, Relation, Status } from '../lib/claims';

/** What a kind is called; `null` is a plain highlight. */
export const kindName = (kind: Kind | null): string => i18n.t(`kinds.${kind ?? 'plain'}`);

export const statusName = (status: Status): string => i18n.t(`statuses.${status}`);

/** A status as what it is: the reader's own verdict. */
export const verdictName = (status: Status): string =>
  i18n.t('verdicts.yours', { status: statusName(status) });

/** The sentence for a failure: what happened, what was kept, what to do. */
export const failureText = (failure: Failure): string => i18n.t(`errors.${failure.code}`);

const relationKey = (relation: Relation) => (relation === 'source of' ? 'sourceOf' : relation);

/** How evidence stands to the claim that it was added to, said at that claim: "Supported by". */
export const relationFromClaim = (relation: Relation): string =>
  i18n.t(`relations.fromClaim.${relationKey(relation)}`);

/** The same link said at its other end: "Supports". */
export const relationFromEvidence = (relation: Relation): string =>
  i18n.t(`relations.fromEvidence.${relationKey(relation)}`);
