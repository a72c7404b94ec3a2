import * as v from 'valibot';
import { IdSchema } from './ids';
import { instant, nameText } from './text';

/** Longest template we keep and read, in UTF-16 units. */
export const LONGEST_TEMPLATE = 50_000;

/** A template of the reader's own, in Liquid. */
export const TemplateSchema = v.object({
  id: IdSchema,
  name: nameText,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEMPLATE)),
  updatedAt: instant,
});
export type Template = v.InferOutput<typeof TemplateSchema>;
