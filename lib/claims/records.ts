import * as v from 'valibot';
import { IdSchema } from './ids';
import { KINDS, RELATIONS, STATUSES } from './kinds';
import { ROW } from './row';
import { SelectorSchema } from './selectors';
import { instant, nameText, noteText, partialDate } from './text';

const address = v.pipe(v.string(), v.maxLength(8000));

/** An address under which a source was read. Several pages (AMP, print, an old address) may share one source. */
export const PageSchema = v.object({
  ...ROW,
  key: address,
  /** Version of the rule that made the key, so that a better rule can find the pages it must move. */
  keyVersion: v.pipe(v.number(), v.safeInteger()),
  address,
  source: IdSchema,
});
export type Page = v.InferOutput<typeof PageSchema>;

/** The sanitised article as it stood on one day; `content` is gzip. Sanitised again whenever it is shown. */
export const SnapshotSchema = v.object({
  ...ROW,
  source: IdSchema,
  page: IdSchema,
  /** SHA-256 of the uncompressed content, in hexadecimal. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  title: v.string(),
  language: v.nullable(v.string()),
  words: v.number(),
  content: v.instance(Uint8Array<ArrayBuffer>),
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;

/** One passage of a claim. `frame` is the address of the frame it stands in, null for the page itself. */
export const TargetSchema = v.object({
  format: v.picklist(['html', 'pdf']),
  frame: v.nullable(address),
  selectors: v.pipe(v.array(SelectorSchema), v.maxLength(20)),
});
export type Target = v.InferOutput<typeof TargetSchema>;

/** Who makes the claim in the text. */
export const AttributionSchema = v.object({
  speaker: IdSchema,
  speech: v.nullable(v.picklist(['direct', 'indirect'])),
});
export type Attribution = v.InferOutput<typeof AttributionSchema>;

/** An amount in the claim, as a value: "$53 billion" is 53e9 USD. `to` is the other end of a range. */
export const FigureSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(200)),
  value: v.number(),
  to: v.nullable(v.number()),
  unit: v.nullable(v.pipe(v.string(), v.maxLength(50))),
  approximation: v.nullable(v.picklist(['about', 'more than', 'less than', 'at least', 'at most'])),
});

/** What a reader may say of a claim; each of these can be changed on its own. */
const CLAIM_FIELDS = {
  statement: noteText,
  kind: v.nullable(v.picklist(KINDS)),
  attribution: v.nullable(AttributionSchema),
  /** When the claim was made, which may be long before it was published. */
  said: v.nullable(partialDate),
  status: v.picklist(STATUSES),
  statusNote: noteText,
  tags: v.pipe(v.array(IdSchema), v.maxLength(200)),
  note: noteText,
  /** The figures as the reader has them, where those that are read were wrong; none or null: they are read. */
  ownFigures: v.optional(v.nullable(v.array(FigureSchema))),
};
export type ClaimFields = v.InferOutput<v.ObjectSchema<typeof CLAIM_FIELDS, undefined>>;

/** A passage of a source plus what the reader says of it. No target = a remark on the page as a whole. */
export const ClaimSchema = v.object({
  ...ROW,
  ...CLAIM_FIELDS,
  source: IdSchema,
  page: IdSchema,
  snapshot: v.nullable(IdSchema),
  targets: v.pipe(v.array(TargetSchema), v.maxLength(50)),
  /** What counts: the reader's, or those that are read. */
  figures: v.array(FigureSchema),
});
export type Claim = v.InferOutput<typeof ClaimSchema>;

/** What a link leads to: a claim, or a page on the web. Other addresses (`javascript:`, `file:`) lead nowhere a reader should go. */
export const LinkEndSchema = v.union([
  v.object({ claim: IdSchema }),
  v.object({ address: v.pipe(address, v.regex(/^https?:\/\//i)) }),
]);
export type LinkEnd = v.InferOutput<typeof LinkEndSchema>;

export const LinkSchema = v.object({
  ...ROW,
  /** The claim that the link belongs to. */
  from: IdSchema,
  to: LinkEndSchema,
  relation: v.picklist(RELATIONS),
  note: noteText,
});
export type Link = v.InferOutput<typeof LinkSchema>;

/** A name that claims refer to by id, so that renaming is one write and merging is another. */
const named = {
  ...ROW,
  name: nameText,
  /** The folded name: unique among the rows that are neither deleted nor merged away. */
  folded: v.string(),
  mergedInto: v.nullable(IdSchema),
};

export const TagSchema = v.object({ ...named, colour: v.nullable(v.string()), description: noteText });
export type Tag = v.InferOutput<typeof TagSchema>;

export const SpeakerSchema = v.object({ ...named, role: v.nullable(nameText) });
export type Speaker = v.InferOutput<typeof SpeakerSchema>;

/** Half-typed words, kept until they are saved or thrown away. `subject` says what they were typed for. */
export const DraftSchema = v.object({
  subject: v.pipe(v.string(), v.maxLength(9000)),
  fields: v.record(v.string(), v.unknown()),
  updatedAt: instant,
});
export type Draft = v.InferOutput<typeof DraftSchema>;
