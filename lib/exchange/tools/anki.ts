import { authorName, type ClaimView, claimLink, type SourceView } from '../../claims';
import type { Records } from '../exporter';
import { speakerText } from '../parts/claim-note';
import { questionOf } from '../parts/question';
import { titleOf } from '../parts/source-parts';
import { asField, asTags } from './anki-text';
import { cloze } from './cloze';

/** Tags of a claim that say which cards it becomes. Without either it becomes a question. */
const CLOZE = 'cloze';
const QUESTION = 'question';

const HEAD = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck:Claimlight',
  '#tags column:5',
];

/** A row of the file: the same claim has the same id in every export, so that importing again changes its card and adds none. */
type Card = [id: string, type: 'Basic' | 'Cloze', front: string, back: string, tags: string];

/** Notes for Anki as text: one row a card, of the note types Basic and Cloze that every collection has. */
export async function* write(records: Records): AsyncIterable<string> {
  yield `${HEAD.join('\n')}\n`;
  for await (const { source, claims } of records) {
    const cards = claims.flatMap(claim => cardsOf(claim, source));
    yield cards.map(card => `${card.join('\t')}\n`).join('');
  }
}

function cardsOf(claim: ClaimView, source: SourceView): Card[] {
  const tags = claim.tags.map(tag => tag.toLowerCase());
  const hidden = tags.includes(CLOZE) ? cloze(claim) : null;
  const cards: Card[] = [];
  const shared = asTags(claim.tags.filter((_, i) => tags[i] !== CLOZE && tags[i] !== QUESTION));
  if (hidden)
    cards.push([
      `${claim.id}-cloze`,
      'Cloze',
      hidden,
      lines(asField(claim.note), from(claim, source)),
      shared,
    ]);
  // Nothing could be hidden: the claim still becomes a card.
  if (!hidden || tags.includes(QUESTION)) cards.push([claim.id, 'Basic', ...sides(claim, source), shared]);
  return cards;
}

function sides(claim: ClaimView, source: SourceView): [front: string, back: string] {
  const question = questionOf(claim);
  const quotes = claim.quotes.map(quote => `<blockquote>${asField(quote)}</blockquote>`).join('');
  const said = claim.speaker ? asField(speakerText(claim.speaker)) : '';
  if (question) {
    const others = claim.note.split('\n').filter(line => !line.trim().endsWith(question));
    const note = asField(others.join('\n'));
    return [asField(question), lines(asField(claim.statement), quotes, said, note, from(claim, source))];
  }
  const words = claim.statement ? asField(claim.statement) : quotes || asField(claim.note);
  const more = lines(claim.statement ? quotes : '', words === asField(claim.note) ? '' : asField(claim.note));
  return [lines(words, '<small>Who claims this, and where?</small>'), lines(said, more, from(claim, source))];
}

/** Where it stands: the title as a link to the exact text, authors and year. */
function from(claim: ClaimView, source: SourceView): string {
  const { authors = [], published } = source.fields;
  const title = asField(titleOf(source));
  const link = claimLink(claim, source);
  const about = [authors.map(authorName).map(asField).join(', '), published?.slice(0, 4)];
  return [link ? `<a href="${asField(link)}">${title}</a>` : title, ...about].filter(Boolean).join(', ');
}

const lines = (...parts: string[]) => parts.filter(Boolean).join('<br>');
