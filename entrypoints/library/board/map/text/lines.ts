/** Of a longer text only so much is looked at, in UTF-16 units: a card never holds it. */
const LONGEST = 600;

/** Words, and parts of addresses, each with what ends it. */
const PARTS = /[^\s/?&=]+[\s/?&=]*|[\s/?&=]+/gu;

/**
 * A text in as many lines at most, each of which `fits`: cut between words, or within one that is too long for a line, with an ellipsis
 * where the text goes on.
 */
export function wrapLines(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text.trim().slice(0, LONGEST), fits)) {
    if (fits(`${line}${part}`.trimEnd())) {
      line += part;
      continue;
    }
    if (lines.length === most - 1) return [...lines, withEllipsis(line, fits)];
    if (line) lines.push(line.trimEnd());
    line = part;
  }
  if (text.trim().length > LONGEST) line = withEllipsis(line, fits);
  return line ? [...lines, line.trimEnd()] : lines;
}

/** What a line may be broken between. */
function* partsOf(text: string, fits: (line: string) => boolean): Iterable<string> {
  for (const [part] of text.matchAll(PARTS)) {
    if (fits(part.trimEnd())) yield part;
    else for (const { segment } of new Intl.Segmenter().segment(part)) yield segment;
  }
}

function withEllipsis(line: string, fits: (line: string) => boolean): string {
  let rest = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  while (rest.length > 0 && !fits(`${ended(rest)}…`)) rest = rest.slice(0, -1);
  return `${ended(rest)}…`;
}

const ended = (parts: readonly string[]) => parts.join('').replace(/[\s.,;:]+$/u, '');
