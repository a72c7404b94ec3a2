/** A text in lines of at most so many characters, cut between words where it can be, with an ellipsis where it goes on. */
export function wrapLines(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap(whole => pieces(whole, width))) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
    if (lines.length === most) break;
  }
  if (lines.length < most) return line ? [...lines, line] : lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.slice(0, width - 1).replace(/[\s.,;:]+$/u, '')}…`];
}

function pieces(word: string, width: number): string[] {
  const characters = Array.from(word);
  const count = Math.ceil(characters.length / width);
  return Array.from({ length: count }, (_, i) => characters.slice(i * width, (i + 1) * width).join(''));
}
