/** The parts of a range that a reader can select: browsers leave out what a page has marked `user-select: none`. */
export function selectableParts(range: Range): Range[] {
  const { commonAncestorContainer: root, startContainer, startOffset, endContainer, endOffset } = range;
  const parts: Range[] = [];
  let part: Range | null = null;
  let isParted = false;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (range.comparePoint(node, 0) > 0) break;
    if (!range.intersectsNode(node)) continue;
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.length;
    if (node.data.slice(from, to).trim() === '') continue;
    if (!isSelectable(node)) {
      isParted = true;
      part = null;
      continue;
    }
    if (!part) {
      part = range.cloneRange();
      part.setStart(node, from);
      parts.push(part);
    }
    part.setEnd(node, to);
  }
  return isParted ? parts : [range];
}

const isSelectable = ({ parentElement }: Text): boolean =>
  !parentElement || getComputedStyle(parentElement).userSelect !== 'none';
