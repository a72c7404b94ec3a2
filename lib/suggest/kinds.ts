import type { FoundSpeaker, Kind } from '../claims';
import type { Figure } from './figures';
import type { Language } from './language';

/**
 * What a sentence claims, where it claims anything: somebody's own words are a quotation; what must or will be comes
 * before the amounts in it; amounts come before how things stand to each other. `null` where nothing shows it.
 */
export function kindOf(
  text: string,
  figures: readonly Figure[],
  speaker: FoundSpeaker | null,
  language: Language,
): Kind | null {
  if (speaker?.speech === 'direct') return 'quotation';
  const signs = new Map(language.kinds);
  const shows = (kind: Kind) => signs.get(kind)?.test(text) === true;
  if (shows('prediction')) return 'prediction';
  if (shows('rule')) return 'rule';
  if (figures.length > 0) return 'figure';
  return language.kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
