import type { CslFile } from 'citeproc';
import type { CitationStyle } from '../../claims';

type Load = () => Promise<{ default: CslFile }>;

const STYLES: Record<CitationStyle, Load> = {
  apa: () => import('virtual:csl/apa'),
  mla: () => import('virtual:csl/modern-language-association'),
  chicago: () => import('virtual:csl/chicago-author-date'),
  harvard: () => import('virtual:csl/harvard-cite-them-right'),
  ieee: () => import('virtual:csl/ieee'),
};

/** What each style calls the list of works at the end. */
export const LIST_TITLES: Record<CitationStyle, string> = {
  apa: 'References',
  mla: 'Works Cited',
  chicago: 'References',
  harvard: 'Reference list',
  ieee: 'References',
};

/** A style with the locales it writes in, by language; Cite Them Right writes dates and quotation marks as in Britain. */
export async function loadStyle(style: CitationStyle) {
  const [file, american, british] = await Promise.all([
    STYLES[style](),
    import('virtual:csl/en-US'),
    style === 'harvard' ? import('virtual:csl/en-GB') : null,
  ]);
  const locales = new Map([['en-US', american.default]]);
  if (british) locales.set('en-GB', british.default);
  return { style: file.default, locales };
}
