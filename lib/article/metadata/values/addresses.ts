/**
 * The canonical address a page claims: absolute, http or https, without a fragment. Null when it is no such address, or
 * when it sends every page of the site to its front page, as broken templates do.
 */
export function parseCanonical(written: string, base: string): string | null {
  const url = resolve(written, base);
  const page = resolve(base, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || !url.hostname) return null;
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  const front = url.pathname === '/' && !url.search && !url.hash;
  if (front && page && page.pathname !== '/') return null;
  return url.href;
}

/** A licence is its address where there is one, else its name. */
export function parseLicence(written: string, base: string): string | null {
  if (/\s/.test(written) || !/^[a-z][a-z+.-]*:|\//i.test(written)) return written;
  const url = resolve(written, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function resolve(written: string, base: string): URL | null {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}
