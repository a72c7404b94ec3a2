import * as v from 'valibot';

/** The name of the connection by which the page that writes a backup tells the background how far it is. */
export const BACKUP_WRITER = 'claimlight:backup';

export const BackupEventSchema = v.variant('event', [
  v.strictObject({ event: v.literal('writing') }),
  /** The file is whole, and can be read at this address for as long as the page is there. */
  v.strictObject({
    event: v.literal('written'),
    address: v.pipe(v.string(), v.regex(/^blob:/)),
    made: v.strictObject({ at: v.string(), claims: v.number(), bytes: v.number() }),
  }),
  v.strictObject({ event: v.literal('failed'), why: v.string() }),
]);
export type BackupEvent = v.InferOutput<typeof BackupEventSchema>;
