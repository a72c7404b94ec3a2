import { i18n } from '#i18n';

/** A whole number as the reader's language writes it: 12,345. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(i18n.t('@@ui_locale').replace('_', '-')).format(count);
}
