/** Whether a place is kept from the reader's eyes now: closed, folded away, on a tab that is not chosen. */
export function isClosed(range: Range): boolean {
  const element = elementOf(range);
  return !element?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

/** Opens what a place is closed in, as far as the page says how, as the browser's own search in pages does. */
export function uncover(range: Range): void {
  for (const element of ancestors(elementOf(range))) {
    if (element instanceof HTMLDetailsElement && !element.open) {
      element.open = true;
    } else if (element.getAttribute('hidden') === 'until-found') {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
    } else if (element.getAttribute('role') === 'tabpanel' && !element.checkVisibility()) {
      tabOf(element)?.click();
    }
  }
}

/** Scrolls a place to the middle; of an element that is higher than the window, the place itself and not its element. */
export function bringIntoView(range: Range): void {
  const element = elementOf(range);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  if (!element) return;
  const scroller = scrollerOf(element);
  if (element !== scroller && element.getBoundingClientRect().height <= scroller.clientHeight) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  const isPage = scroller === element.ownerDocument.scrollingElement;
  if (!isPage) scroller.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = isPage ? { top: 0 } : scroller.getBoundingClientRect();
  const place = range.getClientRects()[0] ?? range.getBoundingClientRect();
  scroller.scrollBy({ top: place.top - top - scroller.clientHeight / 2, behavior });
}

/** What an element is scrolled in, up and down. */
function scrollerOf(element: Element): Element {
  const { documentElement, scrollingElement } = element.ownerDocument;
  const page = scrollingElement ?? documentElement;
  const isScroller = (one: Element): boolean =>
    one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY);
  return ancestors(element).findLast(one => one !== documentElement && isScroller(one)) ?? page;
}

function tabOf(panel: Element): HTMLElement | null {
  const root = panel.getRootNode() as Document | ShadowRoot;
  const named = panel.getAttribute('aria-labelledby');
  const tab =
    (panel.id && root.querySelector(`[role="tab"][aria-controls="${CSS.escape(panel.id)}"]`)) ||
    (named && root.querySelector(`[role="tab"]#${CSS.escape(named)}`));
  return tab instanceof HTMLElement ? tab : null;
}

/** From the outside in, through shadow roots. */
function ancestors(element: Element | null): Element[] {
  if (!element) return [];
  const root = element.getRootNode();
  const above =
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return [...ancestors(above), element];
}

function elementOf({ startContainer }: Range): Element | null {
  if (startContainer instanceof Element) return startContainer;
  const { parentNode } = startContainer;
  return parentNode instanceof ShadowRoot ? parentNode.host : startContainer.parentElement;
}
