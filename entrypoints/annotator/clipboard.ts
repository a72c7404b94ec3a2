/** Puts text on the clipboard; on pages without a secure connection the browser offers only the older way. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true, once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
    return copied;
  }
}
