import { flatParent } from './flat-walk';

/** Whether a reader sees a text where it stands. Asking the browser is dear, so an element is asked about once. */
export function visibilityIn(root: Node): (text: Text) => boolean {
  const body = root.ownerDocument?.body ?? (root as Partial<Document>).body;
  // In a document that is not rendered at all, everything counts as shown.
  if (!body?.isConnected || !body.ownerDocument.defaultView || !isVisible(body)) return () => true;
  const answers = new Map<Element, boolean>();
  return text => {
    const parent = flatParent(text);
    if (!parent) return true;
    let answer = answers.get(parent);
    if (answer === undefined) {
      answer = isVisible(parent);
      answers.set(parent, answer);
    }
    return answer;
  };
}

function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return true;
  // Such an element has no box of its own, and counts for that alone as not visible.
  const boxless = getComputedStyle(element).display === 'contents';
  const around = boxless && flatParent(element);
  return around ? isVisible(around) : false;
}
