/** The open shadow roots under a node, at any depth, as far as a page has opened them. */
export function openRoots(node: Document | ShadowRoot): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const { shadowRoot } = walker.currentNode as Element;
    if (shadowRoot) roots.push(shadowRoot, ...openRoots(shadowRoot));
  }
  return roots;
}
