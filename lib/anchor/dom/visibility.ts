import { flatParent } from './flat-walk';

/** Whether a reader sees the text that stands in an element. Asking the browser is dear, so ask about an element once. */
export function visibilityIn(root: Node): (element: Element | null) => boolean {
  const body = root.ownerDocument?.body ?? (root as Partial<Document>).body;
  // In a document that is not rendered at all, everything counts as shown.
  if (!body?.isConnected || !body.ownerDocument.defaultView || !isVisible(body)) return () => true;
  return element => !element || isVisible(element);
}

const WHAT_COUNTS: CheckVisibilityOptions = { visibilityProperty: true, contentVisibilityAuto: false };

function isVisible(element: Element): boolean {
  if (element.checkVisibility(WHAT_COUNTS)) return true;
  // Such an element has no box of its own, and counts for that alone as not visible.
  const boxless = getComputedStyle(element).display === 'contents';
  const around = boxless && flatParent(element);
  return around ? isVisible(around) : false;
}
