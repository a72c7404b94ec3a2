/** A DOI in any of its clothes (`doi:10.…`, `https://doi.org/10.…`), bare and as the page spells it; null for others. */
export function parseDoi(written: string): string | null {
  const [found] = /10\.\d{4,9}\/[^\s"'<>]+/.exec(percentDecoded(written)) ?? [];
  return found?.replace(/[.,;:)\]]+$/, match => (found.includes('(') && match === ')' ? match : '')) ?? null;
}

/** `1234-567X`; null when the check digit is wrong (ISO 3297). */
export function parseIssn(written: string): string | null {
  const digits = /(?<!\d)(\d{4})[-‐–]?(\d{3}[\dXx])(?!\d)/.exec(written);
  if (!digits) return null;
  const [, head = '', tail = ''] = digits;
  const plain = `${head}${tail.toUpperCase()}`;
  return weighted(plain, i => 8 - i) % 11 === 0 ? `${head}-${tail.toUpperCase()}` : null;
}

/** Ten or thirteen digits without hyphens; null when the check digit is wrong (ISO 2108). */
export function parseIsbn(written: string): string | null {
  const plain = written
    .replace(/^.*?isbn(-1[03])?:?/i, '')
    .replace(/[\s-‐–]/g, '')
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(plain)) return weighted(plain, i => 10 - i) % 11 === 0 ? plain : null;
  if (/^97[89]\d{10}$/.test(plain)) return weighted(plain, i => (i % 2 ? 3 : 1)) % 10 === 0 ? plain : null;
  return null;
}

/** A PubMed number of one to eight digits. */
export function parsePmid(written: string): string | null {
  return /^(?:pmid:?\s*)?([1-9]\d{0,7})$/i.exec(written.trim())?.[1] ?? null;
}

function weighted(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce((sum, digit, i) => sum + weight(i) * (digit === 'X' ? 10 : Number(digit)), 0);
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
