/** The address that opens a page at a text: `fragment` is a text directive (`text=…`). */
export function fragmentLink(address: string, fragment: string | undefined): string {
  const plain = address.split(/#?:~:/)[0] ?? address;
  if (!fragment) return plain;
  return `${plain}${plain.includes('#') ? '' : '#'}:~:${fragment}`;
}
