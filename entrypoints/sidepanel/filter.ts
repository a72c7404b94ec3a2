import { type ClaimView, foldName } from '../../lib/claims';

/** The claims in whose quote, statement, note, tags or speaker every word of the filter stands. Names are given for kinds. */
export function filterClaims(
  claims: readonly ClaimView[],
  filter: string,
  kindName: (kind: ClaimView['kind']) => string,
): ClaimView[] {
  const words = foldName(filter).split(' ').filter(Boolean);
  return claims.filter(({ quotes, statement, note, tags, speaker, kind }) => {
    const text = foldName([...quotes, statement, note, ...tags, speaker?.name, kindName(kind)].join(' '));
    return words.every(word => text.includes(word));
  });
}
