import * as v from 'valibot';

/** A UUIDv7: unique across machines, and sorted by the time it was made (RFC 9562). */
export type Id = string;

export const IdSchema = v.pipe(v.string(), v.uuid());
