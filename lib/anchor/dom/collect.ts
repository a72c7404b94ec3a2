import type { Work } from '../slices';
import { BORDER, CELL, LINE } from '../text/reading';
import { BLOCK, CELL_BORDER, LINE_BREAK, MEANINGS, NO_TEXT, PREFORMATTED } from './elements';
import { FlatWalk } from './flat-walk';
import { visibilityIn } from './visibility';

/** One text node in the collected text. */
export interface Run {
  readonly node: Text;
  /** Offset of the node's first unit in the collected text. */
  readonly start: number;
  /** How many units it had; a page may write it anew before it is painted. */
  readonly length: number;
  /** Whether text that is not collected here stands between the run before and this one. */
  readonly afterGap: boolean;
  /** For hidden text: where it would stand in the shown text. */
  readonly order: number;
  /** The tree it stands in: the page's, or that of an open shadow root, into which no range reaches from outside. */
  readonly tree: Node;
}

/** Text nodes in page order, joined, with a mark where blocks, lines and cells end. */
export interface Layer {
  readonly root: Node;
  readonly text: string;
  readonly runs: readonly Run[];
  /** Whether the runs stand in more than one tree. */
  readonly isMixed: boolean;
}

export interface CollectedText {
  readonly shown: Layer;
  /** What `display: none`, closed `<details>` and the like keep from the reader's eyes. */
  readonly hidden: Layer;
}

class LayerBuilder {
  readonly runs: Run[] = [];
  private readonly parts: string[] = [];
  private border = '';
  private gap = false;
  length = 0;

  break(mark: string): void {
    if (this.border !== BORDER) this.border = mark;
  }

  skip(): void {
    this.gap = true;
  }

  add(node: Text, text: string, tree: Node, order = this.length): void {
    if (this.border && this.length > 0) {
      this.parts.push(this.border);
      this.length++;
    }
    this.border = '';
    this.runs.push({ node, start: this.length, length: text.length, afterGap: this.gap, order, tree });
    this.gap = false;
    this.parts.push(text);
    this.length += text.length;
  }

  build(root: Node): Layer {
    const isMixed = this.runs.some(({ tree }) => tree !== this.runs[0]?.tree);
    return { root, text: this.parts.join(''), runs: this.runs, isMixed };
  }
}

/** Nodes visited between two looks at the clock. */
const STRIDE = 256;
const BLANK = /^\s*$/;
const BORDERS = BLOCK | LINE_BREAK | CELL_BORDER;

/** Collects the text under `root` in page order. */
export function* collectText(root: Node): Work<CollectedText> {
  const shown = new LayerBuilder();
  const hidden = new LayerBuilder();
  const isShown = visibilityIn(root);
  // What follows in the page's own order may stand elsewhere as it is shown, so no piece goes on across.
  const walk = new FlatWalk(root, () => {
    shown.skip();
    hidden.skip();
  });
  let preformatted = 0;
  let visited = 0;

  const border = (meaning: number): void => {
    if ((meaning & BORDERS) === 0) return;
    const mark = meaning & BLOCK ? BORDER : meaning & LINE_BREAK ? LINE : CELL;
    shown.break(mark);
    hidden.break(mark);
  };
  const enter = (element: Element): boolean => {
    const meaning = MEANINGS.get(element.localName) ?? 0;
    if (meaning & NO_TEXT) {
      shown.skip();
      return false;
    }
    if (meaning & PREFORMATTED) preformatted++;
    border(meaning);
    return true;
  };
  const leave = (element: Element): void => {
    const meaning = MEANINGS.get(element.localName) ?? 0;
    if (meaning & PREFORMATTED) preformatted--;
    border(meaning);
  };
  const addText = (node: Text): void => {
    const { data } = node;
    if (data === '') return;
    const text = preformatted > 0 ? data.replaceAll('\n', LINE) : data;
    if (BLANK.test(data) || isShown(node)) shown.add(node, text, walk.tree);
    else {
      hidden.add(node, text, walk.tree, shown.length);
      shown.skip();
    }
  };

  let node: Node | null = root;
  while (node) {
    if (++visited % STRIDE === 0) yield;
    let child: Node | null = null;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node === root || enter(node as Element)) child = walk.into(node as Element);
    } else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      addText(node as Text);
    } else child = node.firstChild;
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root) {
      if (node.nodeType === Node.ELEMENT_NODE) leave(node as Element);
      const next = walk.next(node);
      if (next) {
        node = next;
        break;
      }
      node = walk.out(node);
    }
    if (node === root) break;
  }
  return { shown: shown.build(root), hidden: hidden.build(root) };
}
