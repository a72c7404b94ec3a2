/** Whether a text runs from right to left, as the browser has it for `dir="auto"`; a drawing's texts know no such thing. */
export function isRightToLeft(text: string): boolean {
  const probe = document.createElement('bdi');
  probe.dir = 'auto';
  probe.textContent = text;
  return probe.matches(':dir(rtl)');
}
