import type { FoundSpeaker, Kind, Reason } from '../claims';
import { type Figure, readFigures } from './figures';
import { kindOf } from './kinds';
import { languageOf } from './languages';
import { ENOUGH, worth } from './rank';
import { readSpeakers } from './speakers';

/** A sentence that looks worth a claim. Offsets are UTF-16 units in its paragraph, end exclusive. */
export interface Suggestion {
  paragraph: number;
  start: number;
  end: number;
  text: string;
  kind: Kind | null;
  speaker: FoundSpeaker | null;
  figures: Figure[];
  reasons: Reason[];
}

/** Longer paragraphs are no prose; most paragraphs and sentences that are looked at. */
const LONGEST_PARAGRAPH = 100_000;
const MOST_PARAGRAPHS = 5000;

/**
 * The sentences of an article that look worth checking, best first. Rules for its language must be known:
 * an article in another language gets none. `language` is what the page says of itself, BCP 47.
 */
export function suggestClaims(paragraphs: readonly string[], language: string | null = null): Suggestion[] {
  const prose = paragraphs
    .slice(0, MOST_PARAGRAPHS)
    .map(text => (text.length > LONGEST_PARAGRAPH ? '' : text));
  const rules = languageOf(prose.slice(0, 20).join(' '), language);
  if (!rules) return [];
  return readSpeakers(prose, rules)
    .map(sentence => {
      const { paragraph, start, end, text, speaker } = sentence;
      const figures = readFigures(text, rules.figures);
      const kind = kindOf(text, figures, speaker, rules);
      const { score, reasons } = worth(sentence, kind, figures, rules);
      return { score, suggestion: { paragraph, start, end, text, kind, speaker, figures, reasons } };
    })
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion);
}
