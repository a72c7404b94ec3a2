import * as v from 'valibot';
import { isInCalendar } from './calendar';
import { IdSchema } from './ids';
import { KINDS, RELATIONS, STATUSES } from './kinds';
import { FigureSchema, LinkEndSchema, TargetSchema } from './records';
import { CorrectionsSchema, SourceMetadataSchema } from './source';
import { instant, nameText, noteText, partialDate } from './text';
import { SpeakerEditSchema } from './views';

// A file may well say 31 February.
const dateInCalendar = v.pipe(partialDate, v.check(isInCalendar));
const instantInCalendar = v.pipe(instant, v.check(isInCalendar));

const found = v.pipe(
  SourceMetadataSchema,
  v.forward(
    v.check(({ published }) => !published || isInCalendar(published.value)),
    ['published', 'value'],
  ),
  v.forward(
    v.check(({ modified }) => !modified || isInCalendar(modified.value)),
    ['modified', 'value'],
  ),
);

const corrected = v.pipe(
  CorrectionsSchema,
  v.forward(
    v.check(({ published }) => !published || isInCalendar(published)),
    ['published'],
  ),
  v.forward(
    v.check(({ modified }) => !modified || isInCalendar(modified)),
    ['modified'],
  ),
);

const address = v.pipe(v.string(), v.trim(), v.maxLength(8000));
const tags = v.optional(v.pipe(v.array(nameText), v.maxLength(200)), []);
const note = v.optional(noteText, '');

const LinkedSchema = v.object({
  relation: v.picklist(RELATIONS),
  note,
  to: LinkEndSchema,
});

/** A claim as a file tells it: names instead of ids, and no more than the file knows. */
export const ImportedClaimSchema = v.object({
  /** Only where the file is our own: the claim is the one that was taken out. */
  id: v.optional(IdSchema),
  targets: v.optional(v.pipe(v.array(TargetSchema), v.maxLength(50)), []),
  statement: note,
  kind: v.optional(v.nullable(v.picklist(KINDS)), null),
  speaker: v.optional(v.nullable(SpeakerEditSchema), null),
  said: v.optional(v.nullable(dateInCalendar), null),
  status: v.optional(v.picklist(STATUSES), 'unchecked'),
  statusNote: note,
  tags,
  note,
  figures: v.optional(v.array(FigureSchema), []),
  ownFigures: v.optional(v.nullable(v.array(FigureSchema))),
  links: v.optional(v.pipe(v.array(LinkedSchema), v.maxLength(1000)), []),
  /** When it was marked, where the file says. */
  createdAt: v.optional(v.nullable(instantInCalendar), null),
});
export type ImportedClaim = v.InferOutput<typeof ImportedClaimSchema>;

/** A source as a file tells it. `address` is empty for what has none, such as a printed book. */
export const ImportedSourceSchema = v.object({
  id: v.optional(IdSchema),
  address: v.optional(address, ''),
  accessed: v.optional(v.nullable(instantInCalendar), null),
  found: v.optional(found, {}),
  corrected: v.optional(corrected, {}),
  tags,
  note,
});
export type ImportedSource = v.InferOutput<typeof ImportedSourceSchema>;

/** One source with some of its claims, as a file tells it. */
export const ImportRecordSchema = v.object({
  /** Where in the file it stands: a line or row of text, or the number of an item in a list; from 1. */
  line: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  source: ImportedSourceSchema,
  claims: v.array(ImportedClaimSchema),
});
export type ImportRecord = v.InferOutput<typeof ImportRecordSchema>;

/** What can be wrong with a row of a file. The interface has a sentence for each (`problems.*` in locales). */
export const PROBLEMS = [
  'notText',
  'notReadable',
  'truncated',
  'notAnObject',
  'invalidField',
  'noSource',
  'noQuote',
  'reply',
  'badDate',
  'badAddress',
  'tooLong',
  'tooBig',
  'tooMuch',
  'unknownType',
  'emptyFile',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** A row that cannot be read, or not wholly. */
export interface ImportProblem {
  line: number;
  reason: Problem;
  /** Which part of the row, as the file calls it. */
  field?: string;
  /** What stands there, shortened. */
  found?: string;
  /** True where the rest of the row was read and follows as a record of its own. */
  partly?: boolean;
}

export type ImportRow = ImportRecord | ImportProblem;

export const isProblem = (row: ImportRow): row is ImportProblem => 'reason' in row;
