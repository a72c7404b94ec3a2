/**
 * The canonical address a page claims: absolute, http or https, without a fragment. Null when it is no such address, or
 * when it sends every page of the site to its front page, as broken templates do.
 */
export function parseCanonical(written: string, base: string): string | null {
  const url = resolve(written, base);
  const page = resolve(base, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || !url.hostname) return null;
  if (url.pathname === '/' && !url.search && page && page.pathname !== '/') return null;
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return url.href;
}

/** A licence is its address where there is one, else its name. */
export function parseLicence(written: string, base: string): string | null {
  const looksLikeAddress = /^(https?:|\/|\.)/i.test(written);
  const url = looksLikeAddress ? resolve(written, base) : null;
  return url ? (/^https?:$/.test(url.protocol) ? url.href : null) : written;
}

function resolve(written: string, base: string): URL | null {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}
