import { formatDate } from '../../../components/format-date';
import { kindName, statusName } from '../../../components/words';
import type { Facet, Kind, LibraryGroup, Status } from '../../../lib/claims';

/** Values that have a name in the reader's language. */
const NAMES: Partial<Record<Facet | LibraryGroup, (value: string) => string>> = {
  kind: value => kindName(value === 'plain' ? null : (value as Kind)),
  status: value => statusName(value as Status),
  month: formatDate,
};

/** What a value of a facet, or of a group, is called. */
export const valueName = (of: Facet | LibraryGroup, value: string, label: string): string =>
  NAMES[of]?.(value) ?? label;
