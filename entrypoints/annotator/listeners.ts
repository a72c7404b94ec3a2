import type { Annotator } from './annotator';

/** How long a selection must rest before the toolbar comes, in ms: long enough not to flicker while it is being made. */
const REST = 180;

/** Clicks on these belong to the page, also where they are highlighted. */
const INTERACTIVE =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]:not([contenteditable="false"])';

/** Listens to the page without getting in its way: nothing is prevented, nothing is stopped. */
export function listen(
  document: Document,
  annotator: Annotator,
  own: (event: Event) => boolean,
  signal: AbortSignal,
): void {
  let pressed = false;
  let timer = 0;

  const settle = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (pressed) return;
      if (document.getSelection()?.isCollapsed ?? true) annotator.selectionGone();
      else annotator.selectionSettled();
    }, REST);
  };

  const on = <K extends keyof DocumentEventMap>(type: K, react: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(
      type,
      event => {
        if (event.isTrusted && !own(event)) react(event);
      },
      { signal, capture: true, passive: true },
    );

  on('pointerdown', () => {
    pressed = true;
  });
  on('pointerup', () => {
    pressed = false;
    settle();
  });
  on('pointercancel', () => {
    pressed = false;
  });
  on('selectionchange', settle);
  on('keydown', event => {
    if (event.key === 'Escape') annotator.escape();
  });
  on('click', event => {
    if (event.button !== 0 || isInteractive(event)) return;
    if (document.getSelection()?.isCollapsed ?? true) annotator.clickedAt(event.clientX, event.clientY);
  });
}

function isInteractive(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(INTERACTIVE) !== null;
}
