/** Puts formatted text on the clipboard, with its words beside it for programs that take words alone. */
export async function copyFormatted(html: string, words = wordsOf(html)): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([words], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}

/** The policy of our pages counts styles even in a document that is never shown. */
const STYLES = /<style\b[^>]*>[^<]*<\/style>|\sstyle="[^"]*"/gi;

/** What a page of HTML says, as it would be read: the words of its body, line by line. */
export function wordsOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(STYLES, ''), 'text/html');
  return (body.textContent ?? '').trim();
}
