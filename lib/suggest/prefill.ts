import type { Kind } from '../claims';
import { type Figure, figuresIn } from './figures';
import { kindOf } from './kinds';
import { languageOf } from './languages';
import { dateSaid } from './said';
import { readSpeakers, type Speaker } from './speakers';

/** What the words of a passage and around it tell of the claim. Everything is a suggestion until the reader takes it. */
export interface Prefill {
  speaker: Speaker | null;
  kind: Kind | null;
  figures: Figure[];
  /** The day on which it was said, `YYYY-MM-DD`. */
  said: string | null;
}

/** What stands around a passage: as much as is known, paragraphs parted by line breaks. */
export interface PassageContext {
  before: string;
  after: string;
  /** When the page was published, as precisely as is known. */
  published: string | null;
  /** BCP 47; `null` where the page does not say. */
  language: string | null;
}

/** Most text on either side that is read, in UTF-16 units. */
const AROUND = 4000;
/** Longer passages are sections, and made by many speakers. */
const LONGEST = 3000;

/** What can be filled in for a claim on a passage, from its own words and from those around it. */
export function prefill(passage: string, context: PassageContext): Prefill {
  const before = context.before.slice(-AROUND);
  const text = before + passage + context.after.slice(0, AROUND);
  const rules = languageOf(text, context.language);
  if (!rules || passage.trim() === '')
    return { speaker: null, kind: null, figures: figuresIn(passage), said: null };
  const figures = figuresIn(passage, rules);
  if (passage.length > LONGEST) return { speaker: null, kind: null, figures, said: null };

  const paragraphs = text.split('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    starts.push(offset);
    offset += paragraph.length + 1;
  }
  const [from, to] = [before.length, before.length + passage.length];
  const touched = readSpeakers(paragraphs, rules).filter(({ paragraph, start, end }) => {
    const at = starts[paragraph] ?? 0;
    return at + start < to && at + end > from;
  });
  const speaker = touched.find(sentence => sentence.speaker)?.speaker ?? null;
  const said =
    touched.map(sentence => dateSaid(sentence.text, context.published, rules)).find(Boolean) ?? null;
  return { speaker, kind: kindOf(passage, figures, speaker, rules), figures, said: speaker && said };
}
