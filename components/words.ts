import { i18n } from '#i18n';
import type { Failure, Kind, Status } from '../lib/claims';

/** What a kind is called; `null` is a plain highlight. */
export const kindName = (kind: Kind | null): string => i18n.t(`kinds.${kind ?? 'plain'}`);

export const statusName = (status: Status): string => i18n.t(`statuses.${status}`);

/** The sentence for a failure: what happened, what was kept, what to do. */
export const failureText = (failure: Failure): string => i18n.t(`errors.${failure.code}`);
