/** Negative where one range begins before the other in the page as it is read, positive after, 0 at the same place. */
export function comesBefore(one: Range, other: Range): number {
  if (one.startContainer.getRootNode() === other.startContainer.getRootNode()) {
    return one.compareBoundaryPoints(Range.START_TO_START, other);
  }
  const [a, b] = [inDocument(one.startContainer), inDocument(other.startContainer)];
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The node itself or, in shadow trees, the element of the document that holds them. */
function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}
