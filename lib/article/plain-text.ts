/** Elements that begin a new paragraph, and end one. */
const PARAGRAPH =
  /^(article|section|header|footer|main|aside|div|p|h[1-6]|blockquote|pre|figure|figcaption|address|hr|[uod]l|li|d[td]|table|caption|tr)$/;

/**
 * The text of sanitised HTML as paragraphs with an empty line between them. Cells of a row are parted by a tab, `<br>`
 * is a new line, and white space counts only in `<pre>`.
 */
export function plainText(root: Element): string {
  const paragraphs: string[] = [];
  let current = '';
  let verbatim = 0;
  const flush = () => {
    const text = verbatim ? current : current.replace(/ +/g, ' ').replace(/ ?([\n\t]) ?/g, '$1');
    if (text.trim()) paragraphs.push(verbatim ? text.replace(/^\n|\s+$/g, '') : text.trim());
    current = '';
  };
  for (const { node, leaving } of walk(root)) {
    const name = node.nodeName.toLowerCase();
    if (PARAGRAPH.test(name)) {
      flush();
      if (name === 'pre') verbatim += leaving ? -1 : 1;
    } else if (leaving) continue;
    else if (name === 'br') current += '\n';
    else if ((name === 'td' || name === 'th') && node.previousSibling) current += '\t';
    else if (name === '#text')
      current += verbatim ? node.nodeValue : node.nodeValue?.replace(/[ \t\n\r\f]+/g, ' ');
  }
  flush();
  return paragraphs.join('\n\n');
}

/** `Node.ELEMENT_NODE`; `instanceof` depends on the window a node comes from. */
const ELEMENT = 1;

/** Every node below `root`, once when it is entered and, if it is an element, once when it is left. No recursion. */
function* walk(root: Element): Generator<{ node: Node; leaving: boolean }> {
  let node: Node | null = root.firstChild;
  while (node) {
    yield { node, leaving: false };
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (node.nodeType === ELEMENT) yield { node, leaving: true };
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) yield { node, leaving: true };
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}
