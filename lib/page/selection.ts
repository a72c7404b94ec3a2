import { LONGEST_QUOTE } from '../claims';
import { selectableParts } from './selectable';
import { openRoots } from './shadow-roots';

/** What the reader has selected, or why it cannot become a claim. */
export type Selected =
  | { ranges: Range[]; text: string }
  | { reason: 'none' | 'field' | 'frame' | 'editable' | 'long' };

const FIELDS = 'input, textarea, select';
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';

/** Reads the document's selection. `own` is our element in the page, whose text is not the page's. */
export function readSelection(document: Document, own: Element | null): Selected {
  const active = document.activeElement;
  if (active?.matches(FIELDS) && hasFieldSelection(active)) return { reason: 'field' };

  const selection = document.getSelection();
  const ranges = selection ? rangesOf(document, selection) : [];
  const text = selection?.toString() || ranges.map(String).join('\n');
  const chosen = ranges
    .filter(range => !range.collapsed && !isWithin(own, range.commonAncestorContainer))
    .flatMap(selectableParts);
  if (chosen.length === 0 || text.trim() === '') {
    return { reason: active instanceof HTMLIFrameElement ? 'frame' : 'none' };
  }
  if (document.designMode === 'on' || chosen.some(inEditable)) return { reason: 'editable' };
  if (text.length > LONGEST_QUOTE) return { reason: 'long' };
  return { ranges: chosen.map(range => range.cloneRange()), text };
}

/** Also in the element's shadow tree. */
function isWithin(element: Element | null, node: Node): boolean {
  const root = node.getRootNode();
  return (
    element !== null && (element.contains(node) || (root instanceof ShadowRoot && root.host === element))
  );
}

/** A selection's ranges. One inside a shadow tree shows from outside only as a place before its host. */
function rangesOf(document: Document, selection: Selection): Range[] {
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  if (ranges.some(range => !range.collapsed) || selection.rangeCount === 0) return ranges;
  const { getComposedRanges } = selection as { getComposedRanges?: GetComposedRanges };
  const shadowRoots = openRoots(document);
  if (!getComposedRanges || shadowRoots.length === 0) return ranges;
  return getComposedRanges.call(selection, { shadowRoots }).flatMap(inOneTree);
}
type GetComposedRanges = (options: { shadowRoots: ShadowRoot[] }) => StaticRange[];

/** A live range, where both ends stand in one tree: no range reaches from one into another. */
function inOneTree({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range[] {
  if (startContainer.getRootNode() !== endContainer.getRootNode()) return [];
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return [range];
}

function hasFieldSelection(field: Element): boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  return field.selectionStart !== null && field.selectionStart !== field.selectionEnd;
}

/** True where the reader is writing: what stands there may be gone, or be different, a moment later. */
function inEditable(range: Range): boolean {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(EDITABLE) != null;
}
