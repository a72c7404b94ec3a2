import { type Around, flatParent } from './flat-walk';

/** What a reader sees of an element: its text; not its text, though perhaps that of elements in it; nothing at all. */
const SHOWN = 1;
const HIDDEN = 2;
const GONE = 3;
/** Everything in it, whatever it says: so it is in a document that is not rendered at all. */
const EVERYTHING = 4;

const WHAT_COUNTS: CheckVisibilityOptions = { visibilityProperty: true, contentVisibilityAuto: false };

/** What is seen of the text that a walk begins with. */
export function sightAt(root: Node, element: Element | null): number {
  const body = root.ownerDocument?.body ?? (root as Partial<Document>).body;
  if (!body?.isConnected || !body.ownerDocument.defaultView || !isVisible(body)) return EVERYTHING;
  return !element || isVisible(element) ? SHOWN : HIDDEN;
}

/** Whether a reader sees the text that stands in an element. Asking the browser is dear, so it is asked as little as can be. */
export function showsText(around: Around): boolean {
  around.sight ??= sightOf(around);
  return around.sight === SHOWN || around.sight === EVERYTHING;
}

function sightOf({ element, outer }: Around): number {
  const around = outer?.sight;
  if (around === GONE || around === EVERYTHING) return around;
  if (!element || element.checkVisibility(WHAT_COUNTS)) return SHOWN;
  if (!outer) return HIDDEN;
  if (!showsText(outer)) return outer.sight ?? HIDDEN;
  if (outer.sight === EVERYTHING) return EVERYTHING;
  if (element.checkVisibility()) return HIDDEN;
  return isBoxless(element) ? SHOWN : GONE;
}

/** Such an element has no box of its own, and counts for that alone as not visible. */
const isBoxless = (element: Element): boolean => getComputedStyle(element).display === 'contents';

function isVisible(element: Element): boolean {
  if (element.checkVisibility(WHAT_COUNTS)) return true;
  const around = isBoxless(element) && flatParent(element);
  return around ? isVisible(around) : false;
}
