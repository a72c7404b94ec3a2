import type { SourceView } from '../../claims';

const SMALL_WORDS = new Set(
  'a an the of on in to for and or der die das ein eine le la les un une el los'.split(' '),
);

/**
 * Citation keys of the kind people type (`vandermolen2026harbour`), plain ASCII, each given out once:
 * a second source that would have the same one gets a letter after it.
 */
export function citationKeys(): (source: SourceView) => string {
  const uses = new Map<string, number>();
  return source => {
    const key = keyOf(source);
    const before = uses.get(key) ?? 0;
    uses.set(key, before + 1);
    return before === 0 ? key : `${key}-${letters(before)}`;
  };
}

function keyOf({ fields, id }: SourceView): string {
  const [first] = fields.authors ?? [];
  const name = first && ('literal' in first ? first.literal.split(/\s+/)[0] : first.family);
  const word = (fields.title ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .find(w => w && !SMALL_WORDS.has(w.toLowerCase()));
  const key = [name ?? fields.site ?? '', (fields.published ?? '').slice(0, 4), word ?? '']
    .map(plain)
    .join('');
  return /^[a-z]/.test(key) ? key : `source${key || id.slice(-8)}`;
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30);

/** 1 is b, 25 is z, 26 is ba: as bibliographies letter the works of one year. */
function letters(count: number): string {
  const digit = String.fromCharCode(97 + (count % 26));
  return count < 26 ? digit : letters(Math.floor(count / 26)) + digit;
}
