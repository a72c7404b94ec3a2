/** Signs that would mean something to HTML, to Anki (`{{`, `[sound:`, `\(`) or to its reading of rows (a quotation mark at the start). */
const SIGNS = /[&<>"'{}[\]\\]/g;

/** A text as the content of a field: one line, nothing in it but text. */
export function asField(text: string): string {
  return text
    .trim()
    .replace(SIGNS, sign => `&#${sign.charCodeAt(0)};`)
    .replace(/\t/g, ' ')
    .replace(/\r\n|[\n\r\u2028\u2029\v\f]/g, '<br>');
}

/** The hidden part of a cloze: two colons would begin its hint. */
export const asHidden = (text: string) => asField(text).replace(/:/g, '&#58;');

/** Tags as Anki divides them, by blanks; a path keeps its steps. */
export function asTags(tags: readonly string[]): string {
  return tags
    .map(tag =>
      tag
        .trim()
        .replace(/\//g, '::')
        .replace(/[\s"]+/g, '_'),
    )
    .filter(Boolean)
    .join(' ');
}
