/** What came from a page or a person is text, whatever it looks like. */
export function asText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~$^{}]/g, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1')
    .replace(/::/g, ':\\:');
}

/** The paragraphs of a quote as one Markdown quotation. */
export function asQuotation(quote: string): string {
  const lines = quote.trim().split(/\n+/);
  return lines.map(line => `> ${asText(line)}`).join('\n>\n');
}

/** A link whose address can hold nothing that ends it early. */
export function asLink(text: string, address: string): string {
  const safe = address.replace(/[()\s<>\\]/g, sign =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  );
  return `[${asText(text)}](${safe})`;
}

/** A tag as Markdown tools read it: no spaces, nothing that ends a tag. */
export function tagName(tag: string): string {
  const name = tag.trim().replace(/[^\p{L}\p{M}\p{N}/_-]+/gu, '-');
  // A tag of digits alone is a number to these tools, and no tag.
  return /^\d+$/.test(name) ? `_${name}` : name;
}

export const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by);
