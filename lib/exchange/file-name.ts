/** A title as a file name that every system takes, without an ending. */
export function fileName(title: string): string {
  const safe = title
    .replace(/[\p{C}\\/:*?"<>|#^[\]]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return safe.replace(/^\.+/, '').slice(0, 80).trim() || 'claims';
}
