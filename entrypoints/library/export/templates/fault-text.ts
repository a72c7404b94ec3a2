import { i18n } from '#i18n';
import type { TemplateFault } from '../../../../lib/exchange/templates';

/** A sentence that says what is wrong with a template, and where. */
export function faultText({ code, what, line, column }: TemplateFault): string {
  const why =
    code === 'tooLong' || code === 'tooMuch'
      ? i18n.t(`templates.faults.${code}`)
      : i18n.t(`templates.faults.${code}`, { what });
  if (line === 0) return why;
  return `${i18n.t('templates.place', { line: String(line), column: String(column) })} ${why}`;
}
