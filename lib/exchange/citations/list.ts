import type { CitationStyle } from '../../claims';
import { escaped } from '../parts/html-text';
import type { Entry } from './processor';
import { htmlOf, textOf } from './rich-text';
import { LIST_TITLES } from './styles';

/** An entry as a paragraph. It hangs as such lists do, in measures that word processors take over when it is pasted. */
export function entryHtml({ label, text }: Entry): string {
  const number = label ? `${escaped(label)} ` : '';
  return `<p dir="ltr" style="margin:0 0 8pt 36pt;text-indent:-36pt">${number}${htmlOf(text)}</p>\n`;
}

export const entryText = ({ label, text }: Entry): string => (label ? `${label} ` : '') + textOf(text);

/** The list at the end, with the title that the style gives it. */
export function* listHtml(entries: readonly Entry[], style: CitationStyle): Iterable<string> {
  yield `<h1>${LIST_TITLES[style]}</h1>\n`;
  for (const entry of entries) yield entryHtml(entry);
}

/** The beginning of a page that needs nothing else and can be opened by a word processor too. */
export const pageStart = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Claimlight">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark }
body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 12pt/1.5 Georgia, "Noto Serif", serif; overflow-wrap: anywhere }
h1 { font-size: 1.25em }
blockquote { margin: 1em 0 1em 2em }
</style>
</head>
<body>
`;

export const PAGE_END = '</body>\n</html>\n';
