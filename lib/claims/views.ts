import * as v from 'valibot';
import { type Id, IdSchema } from './ids';
import { KINDS, type Relation, STATUSES } from './kinds';
import { type Claim, FigureSchema, TargetSchema } from './records';
import type { Selectors } from './selectors';
import {
  CorrectingSchema,
  type Corrections,
  SOURCE_FIELDS,
  type SourceFields,
  type SourceMetadata,
} from './source';
import { nameText, noteText, partialDate } from './text';

/** A speaker as the reader sees and types it: by name. */
export const SpeakerEditSchema = v.object({
  name: nameText,
  role: v.nullable(nameText),
  speech: v.nullable(v.picklist(['direct', 'indirect'])),
});
export type SpeakerEdit = v.InferOutput<typeof SpeakerEditSchema>;

/** What a reader may change on a claim, tags and speaker by name. A field left out stays as it is. */
export const ClaimEditSchema = v.partial(
  v.strictObject({
    statement: noteText,
    kind: v.nullable(v.picklist(KINDS)),
    speaker: v.nullable(SpeakerEditSchema),
    said: v.nullable(partialDate),
    status: v.picklist(STATUSES),
    statusNote: noteText,
    tags: v.pipe(v.array(nameText), v.maxLength(200)),
    note: noteText,
    /** The note that the new one was written over. Where it has changed meanwhile, both are kept. */
    noteWas: noteText,
    /** The figures as the reader has them; null lets them be read again. */
    ownFigures: v.nullable(v.pipe(v.array(FigureSchema), v.maxLength(200))),
  }),
);
export type ClaimEdit = v.InferOutput<typeof ClaimEditSchema>;

/** A claim that is to be saved; its id is made where the passage was chosen, so that asking twice saves once. */
export const NEW_CLAIM = {
  id: IdSchema,
  targets: v.pipe(v.array(TargetSchema), v.nonEmpty(), v.maxLength(50)),
  fields: v.optional(ClaimEditSchema, {}),
};
export type NewClaim = v.InferOutput<v.ObjectSchema<typeof NEW_CLAIM, undefined>>;

/** What a reader may change on a source, tags by name. */
export const SourceEditSchema = v.partial(
  v.strictObject({
    tags: v.pipe(v.array(nameText), v.maxLength(200)),
    note: noteText,
    corrected: CorrectingSchema,
    /** Fields that the source has not, whatever was found. */
    none: v.array(v.picklist(SOURCE_FIELDS)),
  }),
);
export type SourceEdit = v.InferOutput<typeof SourceEditSchema>;

/** How a claim stands to another claim or to a web address. `label` says in a few words what it leads to. */
export interface LinkView {
  relation: Relation;
  note: string;
  to: {
    claim?: Id;
    address?: string;
    label: string;
    /** The source of a claim, and the address that opens it at the claim's words; absent where nobody looked. */
    source?: { title: string; address?: string };
  };
}

/** A claim with its names filled in, for surfaces and exports. */
export interface ClaimView
  extends Required<Omit<ClaimEdit, 'noteWas' | 'ownFigures'>>,
    Pick<Claim, 'id' | 'source' | 'targets' | 'figures' | 'ownFigures'> {
  quotes: string[];
  /** Its evidence and relations, in the order they were made; absent where nobody looked. */
  links?: LinkView[];
  /** What it is evidence for, or else related to by links of other claims: `to` is then the claim such a link belongs to. Absent where nobody looked. */
  evidenceFor?: LinkView[];
  createdAt: string;
  updatedAt: string;
}

/** A source with its names filled in. `fields` is what counts; `found` says where each field came from. */
export interface SourceView {
  id: Id;
  address: string;
  accessed: string;
  fields: SourceFields;
  found: SourceMetadata;
  corrected: Corrections;
  tags: string[];
  note: string;
}

/** A passage as an annotator looks for it. */
export interface PageTarget extends Selectors {
  /** Which of the claim's passages it is, from 0. */
  at: number;
}

/** The least a page's annotator needs to know to find and paint a claim, and to say its name. */
export interface PageClaim {
  id: Id;
  kind: ClaimView['kind'];
  /** Those that stand in the asking page, or in the asking frame of it. */
  targets: PageTarget[];
}

/** One source with its claims in page order: what exporters write. */
export interface ExportRecord {
  source: SourceView;
  claims: ClaimView[];
}
