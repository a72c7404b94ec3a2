import type { PassageContext, Prefill } from '../claims';
import { figuresIn } from './figures';
import { kindOf } from './kinds';
import { languageOf } from './languages';
import { dateSaid } from './said';
import { readSpeakers } from './speakers';

/** Most text on either side that is read, in UTF-16 units. */
const AROUND = 4000;
/** Longer passages are sections, and made by many speakers. */
const LONGEST = 3000;

/** What can be filled in for a claim on a passage, from its own words and from those around it. */
export function prefill(passage: string, context: PassageContext): Prefill {
  const before = context.before.slice(-AROUND);
  const text = before + passage + context.after.slice(0, AROUND);
  const rules = languageOf(text, context.language);
  const figures = figuresIn(passage, context.language);
  if (!rules || passage.trim() === '' || passage.length > LONGEST)
    return { speaker: null, kind: null, figures, said: null };

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
    touched.map(sentence => dateSaid(sentence.words, context.published, rules)).find(Boolean) ?? null;
  return { speaker, kind: kindOf(passage, figures, speaker, rules), figures, said: speaker && said };
}
