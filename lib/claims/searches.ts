import * as v from 'valibot';
import { IdSchema } from './ids';
import { LIBRARY_GROUPS, LIBRARY_SORTS, LIBRARY_VIEWS } from './library';
import { instant, nameText } from './text';

/** A search that the reader gave a name. */
export const SavedSearchSchema = v.object({
  id: IdSchema,
  name: nameText,
  text: v.pipe(v.string(), v.maxLength(5000)),
  view: v.picklist(LIBRARY_VIEWS),
  sort: v.picklist(LIBRARY_SORTS),
  /** By what the list was put in groups, if it was. */
  group: v.optional(v.picklist([...LIBRARY_GROUPS.claims, ...LIBRARY_GROUPS.sources])),
  updatedAt: instant,
});
export type SavedSearch = v.InferOutput<typeof SavedSearchSchema>;
