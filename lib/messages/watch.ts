import * as v from 'valibot';
import { IdSchema } from '../claims';

/** The name of the connection by which a side panel watches an annotator. It ends when either of them does. */
export const WATCH = 'claimlight:watch';

/** What an annotator tells whoever watches it. */
export const PanelEventSchema = v.variant('event', [
  /** Claims were found, lost, or painted anew: ask for their places. */
  v.strictObject({ event: v.literal('changed') }),
  /** The reader has come to this claim, by a click or by scrolling. */
  v.strictObject({ event: v.literal('at'), claim: IdSchema }),
  /** Something else is selected, or nothing any more. */
  v.strictObject({ event: v.literal('selected') }),
]);
export type PanelEvent = v.InferOutput<typeof PanelEventSchema>;
