import type { ClaimView } from '../../claims';

/** The question a claim answers, as the reader wrote it: the first line of the note that ends with a question mark. */
export function questionOf({ note }: Pick<ClaimView, 'note'>): string | null {
  const lines = note.split('\n').map(line => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '').trim());
  return lines.find(line => /.[?？؟]$/u.test(line)) ?? null;
}
