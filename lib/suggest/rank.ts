import type { Kind, Reason } from '../claims';
import type { Figure } from './figures';
import type { Language } from './language';
import type { Sentence } from './speakers';

/** How much each kind speaks for a sentence; tuned on the tune half of the labelled articles. */
const BY_KIND: Record<Kind, number> = {
  figure: 0.6,
  quotation: 0.7,
  prediction: 1.3,
  rule: 1.6,
  cause: 1.2,
  comparison: 1.2,
  definition: 1.4,
  opinion: 1.1,
  event: 0.3,
  other: 0,
};

/** Sentences that score less are not suggested at all. */
export const ENOUGH = 0.95;
const SHORT = 6;
const LONG = 70;

/** How much a sentence looks worth checking. Nobody is shown the number. */
export function worth(
  sentence: Sentence,
  kind: Kind | null,
  figures: readonly Figure[],
  language: Language,
): { score: number; reasons: Reason[] } {
  const { text, speaker, quoted } = sentence;
  const words = text.split(/\s+/, LONG + 1).length;
  if (!/[.!…。]["'”’)\]]*$/.test(text) || words > LONG || words < 3) return { score: 0, reasons: [] };
  if (quoted < 0.5 && language.empty.test(text)) return { score: 0, reasons: [] };

  // One or two of what is counted weigh little; 1.9 per cent, 2 km and half a dollar do not.
  const { times, looksPlural } = language.figures;
  const solid = figures.filter(
    ({ value, unit }) =>
      !times.has(unit ?? '') &&
      (Math.abs(value) > 2 || !Number.isInteger(value) || (unit !== null && !looksPlural(unit))),
  );
  const named = speaker !== null && !speaker.inferred;
  let score = kind ? BY_KIND[kind] : 0;
  if (solid.length > 0) score += 1.2;
  else if (figures.length > 0) score += 0.3;
  if (solid.length > 1) score += 0.3;
  if (named) score += speaker.speech === 'direct' ? 0.5 : 0.8;
  else if (speaker) score += 0.3;
  if (words < SHORT) score -= 0.8;
  if (quoted < 0.5 && language.personal.test(text)) score -= 0.8;

  const reasons: Reason[] = [];
  if (figures.length > 0) reasons.push('figure');
  if (named) reasons.push('namedSource');
  if (kind && kind !== 'figure' && kind !== 'other') reasons.push(kind);
  return { score, reasons };
}
