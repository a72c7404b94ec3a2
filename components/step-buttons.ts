const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the keyboard among the buttons of an element as arrows, Home and End do; false for any other key. */
export function stepButtons(within: HTMLElement, key: string): boolean {
  const step = STEPS[key];
  if (!step) return false;
  const buttons = Array.from(within.querySelectorAll('button'));
  const at = buttons.findIndex(button => button.matches(':focus'));
  buttons[step(at, buttons.length)]?.focus();
  return true;
}
