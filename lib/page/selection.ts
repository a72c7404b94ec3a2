import { LONGEST_QUOTE } from '../claims';

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
  const ranges = selection
    ? Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i))
    : [];
  const text = selection?.toString() ?? '';
  const chosen = ranges.filter(range => !range.collapsed && !own?.contains(range.commonAncestorContainer));
  if (chosen.length === 0 || text.trim() === '') {
    return { reason: active instanceof HTMLIFrameElement ? 'frame' : 'none' };
  }
  if (document.designMode === 'on' || chosen.some(inEditable)) return { reason: 'editable' };
  if (text.length > LONGEST_QUOTE) return { reason: 'long' };
  return { ranges: chosen.map(range => range.cloneRange()), text };
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
