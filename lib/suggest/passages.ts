import { CONTEXT_LENGTH, type FoundPassages, LONGEST_NAME, LONGEST_QUOTE, type Passage } from '../claims';
import { languageOf } from './languages';
import { type Span, sentencesOf } from './sentences';
import { type Suggestion, suggestClaims } from './suggest';

/** Sentences have room for this many units in one paragraph's numbers. */
const PARAGRAPH = 1_000_000;

/** The sentences of an article and those worth a claim, each with what it takes to find it in the page. */
export function passagesOf(paragraphs: readonly string[], language: string | null): FoundPassages {
  // A heading of one word is told from the same word elsewhere only by the paragraphs around it.
  const before = (paragraph: number) => (paragraph > 0 ? `${paragraphs[paragraph - 1]}\n` : '');
  const after = (paragraph: number) =>
    paragraph + 1 < paragraphs.length ? `\n${paragraphs[paragraph + 1]}` : '';
  const passage = (paragraph: number, { start, end }: Span): Passage => {
    const text = paragraphs[paragraph] ?? '';
    return {
      at: paragraph * PARAGRAPH + start,
      text: text.slice(start, end),
      quote: {
        exact: text.slice(start, end),
        prefix: `${before(paragraph)}${text.slice(0, start)}`.slice(-CONTEXT_LENGTH),
        suffix: `${text.slice(end)}${after(paragraph)}`.slice(0, CONTEXT_LENGTH),
      },
    };
  };
  return {
    suggested: suggestClaims(paragraphs, language).map(suggestion => ({
      ...passage(suggestion.paragraph, suggestion),
      ...shownOf(suggestion),
    })),
    sentences: paragraphs.flatMap((text, paragraph) =>
      sentencesOf(text)
        .filter(({ start, end }) => end - start <= LONGEST_QUOTE)
        .map(span => passage(paragraph, span)),
    ),
    understood: languageOf(paragraphs.slice(0, 20).join(' '), language) !== null,
  };
}

/** A speaker who is only inferred is left for the editor to suggest. */
function shownOf({ kind, speaker, reasons }: Suggestion) {
  const said = speaker && !speaker.inferred && speaker.name.length <= LONGEST_NAME ? speaker : null;
  const role = said?.role && said.role.length <= LONGEST_NAME ? said.role : null;
  return {
    kind,
    speaker: said?.name ?? null,
    reasons,
    fields: {
      ...(kind && { kind }),
      ...(said && { speaker: { name: said.name, role, speech: said.speech } }),
    },
  };
}
