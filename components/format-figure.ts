import { i18n } from '#i18n';
import type { Claim } from '../lib/claims';

/** How many digits of a number are shown that was worked out, such as a third in percent. */
const DIGITS = 6;

/** A figure as it was read: "more than 53,000,000,000 USD", "3 to 5 %". */
export function formatFigure({ value, to, unit, approximation }: Claim['figures'][number]): string {
  const numbers = new Intl.NumberFormat(i18n.t('@@ui_locale').replace('_', '-'), {
    maximumSignificantDigits: 15,
    maximumFractionDigits: DIGITS,
    roundingPriority: 'lessPrecision',
  });
  const amount =
    to === null
      ? numbers.format(value)
      : i18n.t('figure.range', { from: numbers.format(value), to: numbers.format(to) });
  const measured = unit ? `${amount} ${unit}` : amount;
  return approximation ? i18n.t(`figure.${WORDS[approximation]}`, { amount: measured }) : measured;
}

/** Several figures in a row, or that there are none. */
export const formatFigures = (figures: Claim['figures']): string =>
  figures.map(formatFigure).join('; ') || i18n.t('figure.none');

const WORDS = {
  about: 'about',
  'more than': 'moreThan',
  'less than': 'lessThan',
  'at least': 'atLeast',
  'at most': 'atMost',
} as const;
