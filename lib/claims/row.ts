import * as v from 'valibot';
import { IdSchema } from './ids';
import { instant } from './text';

/**
 * What every row carries that may one day travel between machines.
 * `revision` is a hybrid logical clock reading and decides which of two edits is newer;
 * `deletedAt` is a tombstone: the row's content may be purged, the tombstone never is.
 */
export const ROW = {
  id: IdSchema,
  createdAt: instant,
  updatedAt: instant,
  revision: v.pipe(v.string(), v.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{8}$/)),
  deletedAt: v.nullable(instant),
};
export type Row = v.InferOutput<v.ObjectSchema<typeof ROW, undefined>>;
