import { i18n } from '#i18n';
import type { ImportProblem } from '../../../lib/claims';

/** A sentence that names the row, the part of it and the reason, and says whether the rest of the row was read. */
export function problemText({ line, reason, field, found, partly }: ImportProblem): string {
  const place = field ? i18n.t('takeIn.field', { field }) : '';
  const what = found ? i18n.t('takeIn.stands', { found }) : '';
  const rest = partly ? i18n.t('takeIn.restTaken') : '';
  const row = i18n.t('takeIn.row', { line: String(line) });
  return [row + place, i18n.t(`problems.${reason}`), what, rest].filter(Boolean).join(' ');
}
