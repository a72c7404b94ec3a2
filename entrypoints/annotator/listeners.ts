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
  /** Also over our own interface: a drag that began in the page may end there. */
  const released = (event: Event) => {
    if (!event.isTrusted || !pressed) return;
    pressed = false;
    if (event.type === 'pointerup') settle();
  };
  for (const type of ['pointerup', 'pointercancel'])
    document.addEventListener(type, released, { signal, capture: true, passive: true });
  on('selectionchange', settle);
  on('keydown', event => {
    if (event.key === 'Escape') annotator.escape();
  });
  on('click', event => {
    if (event.button !== 0 || isInteractive(event)) return;
    if (document.getSelection()?.isCollapsed ?? true) annotator.clickedAt(event.clientX, event.clientY);
  });
}

/** Inside of web components, too, of which the event's target shows only the outermost. */
function isInteractive(event: Event): boolean {
  return event.composedPath().some(node => node instanceof Element && node.matches(INTERACTIVE));
}
