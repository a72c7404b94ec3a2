import type { ClaimView } from '../../claims';
import { asField, asHidden } from './anki-text';

type Part = readonly [start: number, end: number];

/**
 * A claim's words with parts of them hidden: what the reader marked in the statement (`==so==`), else the figures, else the
 * speaker's name. Null where there is nothing of these to hide.
 */
export function cloze({ statement, quotes, figures, speaker }: ClaimView): string | null {
  if (/==[^=\s][^=]*==/.test(statement)) return marked(statement);
  const texts = [...quotes, statement].filter(Boolean);
  const names = [figures.map(({ text }) => text), speaker ? [speaker.name] : []];
  for (const wanted of names) {
    for (const text of texts) {
      const parts = found(text, wanted);
      if (parts.length > 0) return hidden(text, parts);
    }
  }
  return null;
}

function marked(statement: string): string {
  const pieces = statement.split(/==([^=\s][^=]*)==/);
  return pieces
    .map((piece, i) => (i % 2 ? `{{c${(i + 1) / 2}::${asHidden(piece)}}}` : between(piece)))
    .join('');
}

/** Where some words stand in a text, in its order; of two that overlap the first. */
function found(text: string, wanted: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const words of wanted.filter(Boolean)) {
    const start = text.indexOf(words);
    if (start >= 0) parts.push([start, start + words.length]);
  }
  const ordered = parts.sort(([a], [b]) => a - b);
  return ordered.filter(([start], i) => ordered.slice(0, i).every(([, end]) => end <= start));
}

function hidden(text: string, parts: readonly Part[]): string {
  let at = 0;
  let made = '';
  parts.forEach(([start, end], i) => {
    made += `${between(text.slice(at, start))}{{c${i + 1}::${asHidden(text.slice(start, end))}}}`;
    at = end;
  });
  return made + between(text.slice(at));
}

/** What is not hidden keeps the blanks that part it from what is. */
function between(text: string): string {
  const [, before = '', after = ''] = /^(\s*).*?(\s*)$/s.exec(text) ?? [];
  return `${before && ' '}${asField(text)}${text.trim() && after && ' '}`;
}
