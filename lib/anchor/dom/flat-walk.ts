import { MEANINGS, PREFORMATTED } from './elements';

/** The element that a node stands in as the page is shown. */
export function flatParent(node: Element | Text): Element | null {
  return (
    node.assignedSlot ?? node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null
  );
}

/** The element that text directly under `root` stands in: `root` itself, or what it is in or hangs from. */
export function flatRoot(root: Node): Element | null {
  if (root.nodeType === Node.ELEMENT_NODE) return root as Element;
  return (root as Partial<ShadowRoot>).host ?? flatParent(root as Text);
}

/**
 * An element that a walk is inside of, and what stands in it as the page is shown: what an open shadow root has, where
 * there is one, and in its slots what the page has put into them. Closed roots are closed. What a host has between its
 * tags and no slot takes is not shown, and not visited.
 */
export class Around {
  /** The first node that stands in it. */
  readonly first: Node | null;
  /** What it means for its text; whether that is preformatted comes from further out, too. */
  readonly meaning: number;
  /** The tree that its nodes are in. */
  readonly tree: Node;
  /** Whether its nodes are not its children: they are in its shadow root, or in it as a slot. */
  readonly isDetour: boolean;
  /** What a reader sees of it; see `sightOf`. */
  sight: number | undefined;
  private readonly isInside: boolean;
  private readonly slotted: readonly Node[] | null = null;
  private index = 0;

  constructor(
    /** `null` where a walk begins that begins in no element. */
    readonly element: Element | null,
    readonly outer: Around | null,
    root: Node = element as Element,
    meaning = MEANINGS.get(element?.localName ?? '') ?? 0,
  ) {
    let first: Node | null = root.firstChild;
    let tree = outer ? outer.tree : root.getRootNode();
    let isDetour = false;
    const isInside = outer?.isInside ?? false;
    const shadow = root === element ? element.shadowRoot : null;
    if (shadow) {
      first = shadow.firstChild;
      tree = shadow;
      isDetour = true;
    } else if (isInside && element?.localName === 'slot') {
      const slotted = (element as HTMLSlotElement).assignedNodes();
      const [head] = slotted;
      if (head) {
        this.slotted = slotted;
        first = head;
        tree = head.getRootNode();
        isDetour = true;
      }
    }
    this.first = first;
    this.tree = tree;
    this.isDetour = isDetour;
    this.isInside = isInside || isDetour;
    this.meaning = meaning | (outer ? outer.meaning & PREFORMATTED : 0);
  }

  /** What stands in it after this node. */
  after(node: Node): Node | null {
    if (!this.slotted) return node.nextSibling;
    this.index++;
    return this.slotted[this.index] ?? null;
  }
}
