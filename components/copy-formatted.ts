/** Puts formatted text on the clipboard, with its words beside it for programs that take words alone. */
export async function copyFormatted(html: string, words = wordsOf(html)): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([words], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}

const STYLES = /<style\b[^>]*>[^<]*<\/style>|\sstyle="[^"]*"/gi;

/** A page of HTML without its styles: the policy of our pages counts them even in a document that is never shown. */
export const withoutStyles = (html: string): string => html.replace(STYLES, '');

/** What a page of HTML says, as it would be read: the words of its body, line by line. */
export function wordsOf(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  return (body.textContent ?? '').trim();
}
