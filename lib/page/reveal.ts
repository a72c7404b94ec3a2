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

const elementOf = ({ startContainer }: Range): Element | null =>
  startContainer instanceof Element ? startContainer : startContainer.parentElement;
