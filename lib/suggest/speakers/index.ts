import type { FoundSpeaker } from '../../claims';
import type { Language } from '../language';
import { type Span, sentencesOf } from '../sentences';
import { attributionIn } from './attribution';
import { createMemory, type Memory } from './memory';
import { type Named, person } from './naming';
import { quotationsIn } from './quotations';
import { type Word, wordsOutside } from './words';

/** A sentence in its paragraph. */
export interface Sentence extends Span {
  paragraph: number;
  text: string;
  /** Its words, each quotation as one. */
  words: readonly Word[];
  /** What share of it stands in quotation marks, 0 to 1. */
  quoted: number;
  speaker: FoundSpeaker | null;
}

/** In quotation marks for the most part. */
const MOSTLY = 0.6;
/** Fewer words in quotation marks are a term, not somebody's speech. */
const SPEECH_WORDS = 3;

/** The sentences of an article, each with who says it as far as the words tell. */
export function readSpeakers(paragraphs: readonly string[], language: Language): Sentence[] {
  const memory = createMemory(language.speech);
  return paragraphs.flatMap((text, paragraph) => readParagraph(text, paragraph, memory, language));
}

function readParagraph(text: string, paragraph: number, memory: Memory, language: Language): Sentence[] {
  const quotations = quotationsIn(text);
  const sentences = sentencesOf(text, language).map(span =>
    readSentence(text, span, quotations, memory, language),
  );
  const script = scriptName(sentences[0]?.words ?? [], language);
  const answers =
    language.speech.answer.has(sentences[0]?.words[0]?.lower ?? '') && sentences[0]?.words[1]?.text === ':';
  const scripted = script ? memory.met(script) : answers ? memory.meant('person') : null;
  return sentences.map((sentence, index): Sentence => {
    const { start, end, quoted, words } = sentence;
    const speaker = scripted
      ? speakerOf(scripted, 'direct', !script || index > 0)
      : (sentence.own ?? (quoted < MOSTLY ? null : continued(sentences, index, quotations)));
    return { paragraph, start, end, text: text.slice(start, end), words, quoted, speaker };
  });
}

interface Read extends Span {
  words: Word[];
  quoted: number;
  own: FoundSpeaker | null;
  /** Who spoke last before this sentence. */
  last: Named | null;
}

function readSentence(
  text: string,
  span: Span,
  quotations: readonly Span[],
  memory: Memory,
  language: Language,
): Read {
  const { start, end } = span;
  const inside = quotations
    .filter(quotation => quotation.start < end && quotation.end > start)
    .map(quotation => ({
      start: Math.max(quotation.start - start, 0),
      end: Math.min(quotation.end, end) - start,
    }));
  const words = wordsOutside(text.slice(start, end), inside, language);
  const quoted = inside.reduce((sum, part) => sum + part.end - part.start, 0) / (end - start);
  const last = memory.last();
  const found = attributionIn(words, language);
  const who = found && ('name' in found ? memory.met(found) : memory.meant(found.pronoun));
  if (!who) memory.sees(words);
  const direct = words.some(
    ({ is, text: part }) => is === 'quotation' && part.split(/\s+/, SPEECH_WORDS).length >= SPEECH_WORDS,
  );
  const own = who && speakerOf(who, direct ? 'direct' : 'indirect', found !== null && 'pronoun' in found);
  return { start, end, words, quoted, own, last };
}

/** The speaker of a quoted sentence that names none: of the rest of its quotation, or of what was said before. */
function continued(
  sentences: readonly Read[],
  index: number,
  quotations: readonly Span[],
): FoundSpeaker | null {
  const it = sentences[index];
  if (!it) return null;
  const same = quotations.filter(({ start, end }) => start < it.end && end > it.start);
  const sharing = sentences.find(
    other => other.own && same.some(({ start, end }) => start < other.end && end > other.start),
  );
  const who = sharing?.own ?? it.last;
  return who && speakerOf(who, 'direct', true);
}

const speakerOf = (
  { name, role }: Pick<FoundSpeaker, 'name' | 'role'>,
  speech: FoundSpeaker['speech'],
  inferred: boolean,
): FoundSpeaker => ({
  name,
  role,
  speech,
  inferred,
});

/** "Sato-Chua: They are loud": the name before the colon of a printed conversation. */
function scriptName(words: readonly Word[], { speech }: Language): Named | null {
  const colon = words.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > 4 || words.length < colon + 3) return null;
  const name = words.slice(0, colon);
  if (!name.every(({ text, lower }) => /^\p{Lu}\p{L}*\p{Ll}/u.test(text) || speech.particles.has(lower)))
    return null;
  return person(name, speech);
}
