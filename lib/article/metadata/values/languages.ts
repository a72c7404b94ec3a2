/** A BCP 47 tag in its usual spelling: `en_GB` is `en-GB`, `eng` is `en`. Null for words and for tags that are none. */
export function parseLanguage(written: string): string | null {
  const [first = ''] = written.split(/[,;]/);
  const tag = first.trim().replaceAll('_', '-').replace(/\..*$/, '');
  if (!/^[a-z]{2,3}(-|$)/i.test(tag) || /^(und|mul|zxx|root)\b/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
