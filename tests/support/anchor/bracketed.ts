/** Puts HTML into the page; the quote stands between `⟦` and `⟧`, which are taken out. */
export function show(html: string): Range {
  document.body.innerHTML = html;
  return takeBrackets(document.body);
}

/** The range between the brackets under a node, which are taken out. */
export function takeBrackets(root: Node): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf('⟦');
    if (start >= 0) {
      node.deleteData(start, 1);
      range.setStart(node, start);
    }
    const end = node.data.indexOf('⟧');
    if (end >= 0) {
      node.deleteData(end, 1);
      range.setEnd(node, end);
    }
  }
  return range;
}
