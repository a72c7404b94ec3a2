/*
 * Functions that are sent as text into documents of the browser, so each stands alone: none may call another or use an import.
 */

/** A point of a view, in CSS pixels from the corner of its viewport. */
export interface Point {
  x: number;
  y: number;
}

/** What the browser's own scripts may ask of an element, and pages may not. */
type Host = Element & { openOrClosedShadowRoot?: ShadowRoot };

/** The middle of the first element for a selector with `>>>`, where it has a size and stood still for two frames. */
export async function middleOf(selector: string): Promise<Point | null> {
  let root: ParentNode | undefined = document;
  const steps = selector.split(' >>> ');
  const inner = steps.pop() ?? '';
  for (const host of steps) root = (root?.querySelector(host) as Host | null)?.openOrClosedShadowRoot;
  const element = root?.querySelector(inner);
  if (!element) return null;
  // To the middle, since at an edge a toast may lie over it and take the click.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { x, y, width, height } = element.getBoundingClientRect();
  if (!width || !height || x !== before.x || y !== before.y) return null;
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * Where a text that stands in one text node starts and ends on the screen, scrolled to the middle of the viewport; the page's
 * open shadow trees are looked through, too.
 */
export function endsOf(text: string): { from: Point; to: Point } | null {
  const trees = Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot ?? []).flat();
  for (const tree of [document.body, ...trees]) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && !node.nodeValue?.includes(text)) node = walker.nextNode();
    if (!node) continue;
    const start = node.nodeValue?.indexOf(text) ?? 0;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const boxes = Array.from(range.getClientRects());
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) return null;
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  return null;
}

/** The text of our interface's part in the page, which stands in a closed shadow root. */
export function surfaceText(part: string): string | null {
  const host: Host | null = document.querySelector('claimlight-ui');
  return host?.openOrClosedShadowRoot?.querySelector(part)?.textContent ?? null;
}

/** The names under which we paint in the page, without our prefix, sorted. */
export function paintedNames(): string[] {
  const names: string[] = [];
  CSS.highlights.forEach((_, name) => {
    if (name.startsWith('claimlight-')) names.push(name.slice('claimlight-'.length));
  });
  return names.sort();
}

/** How many pieces of the page are painted under a name of ours. */
export function paintedPieces(name: string): number {
  return CSS.highlights.get(`claimlight-${name}`)?.size ?? 0;
}

/** The middle of the first line of the first piece painted under a name of ours. */
export function firstPainted(name: string): Point | null {
  const ranges: Range[] = [];
  CSS.highlights.get(`claimlight-${name}`)?.forEach(range => void ranges.push(range as Range));
  const box = ranges[0]?.getClientRects()[0];
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}
