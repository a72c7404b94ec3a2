const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, in elements and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => SIGNS[sign] ?? sign);

/** A link that tells the other side nothing of us. */
export const link = (address: string, text: string): string =>
  `<a href="${escaped(address)}" rel="noreferrer">${escaped(text)}</a>`;

/** Text with its web addresses made links; those end before closing punctuation. */
export function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>").,;:])/)
    .map((part, i) => (i % 2 ? link(part, part) : escaped(part)))
    .join('');
}
