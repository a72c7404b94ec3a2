import * as v from 'valibot';
import { fromSelectorList, quotesOf, TargetSchema } from '../../../../lib/claims';

const LoggedSchema = v.object({ targets: v.array(TargetSchema) });
type Logged = v.InferOutput<typeof LoggedSchema>;

const quote = (row: Logged) => quotesOf(row).join(' … ');
const refused = ({ targets }: Logged) =>
  targets.flatMap(({ selectors }) => fromSelectorList(selectors)?.refused ?? []);

/**
 * What a change of a claim's passages did to its quote: what that was and became, or, where it stayed, the wordings of the page
 * that are something else since then, or no more. `null` where a change was about neither.
 */
export function changedQuote(
  before: object,
  after: object,
): { before: string; after: string } | { refused: string } | null {
  const was = v.safeParse(LoggedSchema, before);
  const became = v.safeParse(LoggedSchema, after);
  if (!was.success || !became.success) return null;
  const quotes = { before: quote(was.output), after: quote(became.output) };
  if (quotes.before !== quotes.after) return quotes;
  const [old, now] = [refused(was.output), refused(became.output)];
  const added = now.filter(wording => !old.includes(wording));
  const wordings = added.length > 0 ? added : old.filter(wording => !now.includes(wording));
  return wordings.length > 0 ? { refused: wordings.join(' … ') } : null;
}
