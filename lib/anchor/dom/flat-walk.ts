/** A way down into another tree, or into what a page has put into a slot. */
interface Detour {
  /** The host or the slot that was entered. */
  readonly at: Element;
  /** The tree to go on in afterwards. */
  readonly back: Node;
  /** What stands in the slot; a host has none. */
  readonly slotted: readonly Node[] | null;
  index: number;
}

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
 * Walks a page as it is shown: into open shadow roots, and where their slots are, into what stands in them. Closed roots
 * are closed. What a host has between its tags and no slot takes is not shown, and not visited.
 */
export class FlatWalk {
  /** The tree of the node that the walk is at. */
  tree: Node;
  private readonly detours: Detour[] = [];

  /** @param turned called whenever the walk goes into or comes out of another tree or a slot. */
  constructor(
    root: Node,
    private readonly turned: () => void,
  ) {
    this.tree = root.getRootNode();
  }

  /** The first node inside an element. */
  into(element: Element): Node | null {
    const shadow = element.shadowRoot;
    if (shadow) {
      if (!shadow.firstChild) return null;
      this.detours.push({ at: element, back: this.tree, slotted: null, index: 0 });
      this.tree = shadow;
      this.turned();
      return shadow.firstChild;
    }
    if (this.detours.length === 0 || !(element instanceof HTMLSlotElement)) return element.firstChild;
    const slotted = element.assignedNodes();
    const [first] = slotted;
    if (!first) return element.firstChild;
    this.detours.push({ at: element, back: this.tree, slotted, index: 0 });
    this.tree = first.getRootNode();
    this.turned();
    return first;
  }

  /** The node after this one, where they stand in the same place. */
  next(node: Node): Node | null {
    const detour = this.detours[this.detours.length - 1];
    if (!detour?.slotted || detour.slotted[detour.index] !== node) return node.nextSibling;
    detour.index++;
    return detour.slotted[detour.index] ?? null;
  }

  /** What this node, the last of its place, stands in. */
  out(node: Node): Node | null {
    const detour = this.detours[this.detours.length - 1];
    if (!detour) return node.parentNode;
    const ends = detour.slotted
      ? detour.index === detour.slotted.length
      : node.parentNode === detour.at.shadowRoot;
    if (!ends) return node.parentNode;
    this.detours.pop();
    this.tree = detour.back;
    this.turned();
    return detour.at;
  }
}
