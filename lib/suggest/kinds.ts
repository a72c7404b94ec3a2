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
  const kind = language.kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return figures.length > 0 && kind !== 'prediction' && kind !== 'rule' ? 'figure' : kind;
}
