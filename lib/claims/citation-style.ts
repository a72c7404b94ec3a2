/** The citation styles that come along. */
export const CITATION_STYLES = ['apa', 'mla', 'chicago', 'harvard', 'ieee'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];
