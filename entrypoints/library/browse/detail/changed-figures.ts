import * as v from 'valibot';
import { i18n } from '#i18n';
import { formatFigures } from '../../../../components/format-figure';
import { FigureSchema } from '../../../../lib/claims';

/** What a change logs of a claim's figures: those that count, and those that are the reader's, where there are any. */
const LoggedSchema = v.object({
  figures: v.optional(v.array(FigureSchema)),
  ownFigures: v.optional(v.nullable(v.array(FigureSchema))),
});

/** What a claim's figures were before the reader changed them and what they were then, in words; `null` where a change was about others. */
export function changedFigures(before: object, after: object): { before: string; after: string } | null {
  const was = v.safeParse(LoggedSchema, before);
  const became = v.safeParse(LoggedSchema, after);
  if (!was.success || !became.success) return null;
  if (!was.output.ownFigures && !became.output.ownFigures) return null;
  return { before: inWords(was.output), after: inWords(became.output) };
}

function inWords({ figures, ownFigures }: v.InferOutput<typeof LoggedSchema>): string {
  if (ownFigures) return formatFigures(ownFigures);
  // Where the same were read as the reader wrote, the log has no need to say which.
  return figures
    ? i18n.t('history.figuresRead', { figures: formatFigures(figures) })
    : i18n.t('history.sameRead');
}
