import type { Work } from '../slices';
import { BORDER, CELL, LINE } from '../text/reading';
import { BLOCK, CELL_BORDER, LINE_BREAK, MEANINGS, NO_TEXT, PREFORMATTED } from './elements';
import { FlatWalk, flatRoot } from './flat-walk';
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
  private isMixed = false;
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
    const { runs } = this;
    if (runs.length > 0 && runs[runs.length - 1]?.tree !== tree) this.isMixed = true;
    runs.push({ node, start: this.length, length: text.length, afterGap: this.gap, order, tree });
    this.gap = false;
    this.parts.push(text);
    this.length += text.length;
  }

  build(root: Node): Layer {
    const { runs, isMixed } = this;
    return { root, text: this.parts.join(''), runs, isMixed };
  }
}

/** Nodes visited between two looks at the clock. */
const STRIDE = 256;
/** Kinds of nodes, as `Node` numbers them. */
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const BLANK = /^\s*$/;
const BORDERS = BLOCK | LINE_BREAK | CELL_BORDER;

/** Whether a text is white space and nothing else; most that are not say so with their first unit. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first >= 0x7f) && BLANK.test(text);
}

/** An element that the walk is inside of. */
interface Around {
  readonly element: Element | null;
  readonly meaning: number;
  readonly isPreformatted: boolean;
  /** Whether a text that stands directly in it is shown; asked when there is one. */
  isShown: boolean | undefined;
}

/** Collects the text under `root` in page order. */
export function* collectText(root: Node): Work<CollectedText> {
  const shown = new LayerBuilder();
  const hidden = new LayerBuilder();
  const isVisible = visibilityIn(root);
  // What follows in the page's own order may stand elsewhere as it is shown, so no piece goes on across.
  const walk = new FlatWalk(root, () => {
    shown.skip();
    hidden.skip();
  });
  let around: Around = { element: flatRoot(root), meaning: 0, isPreformatted: false, isShown: undefined };
  const outer: Around[] = [];
  let visited = 0;

  const border = (meaning: number): void => {
    if ((meaning & BORDERS) === 0) return;
    const mark = meaning & BLOCK ? BORDER : meaning & LINE_BREAK ? LINE : CELL;
    shown.break(mark);
    hidden.break(mark);
  };
  const isShown = (): boolean => {
    around.isShown ??= isVisible(around.element);
    return around.isShown;
  };
  const addText = (node: Text): void => {
    const { data } = node;
    if (data === '') return;
    const text = around.isPreformatted ? data.replaceAll('\n', LINE) : data;
    if (isBlank(data) || isShown()) shown.add(node, text, walk.tree);
    else {
      hidden.add(node, text, walk.tree, shown.length);
      shown.skip();
    }
  };

  let node: Node | null = root;
  while (node) {
    if (++visited % STRIDE === 0) yield;
    const type: number = node.nodeType;
    let child: Node | null = null;
    if (type === TEXT || type === CDATA) addText(node as Text);
    else if (node === root) child = type === ELEMENT ? walk.into(node as Element) : node.firstChild;
    else if (type === ELEMENT) {
      const element = node as Element;
      const meaning = MEANINGS.get(element.localName) ?? 0;
      if (meaning & NO_TEXT) shown.skip();
      else {
        border(meaning);
        child = walk.into(element);
        if (child) {
          outer.push(around);
          const isPreformatted = around.isPreformatted || (meaning & PREFORMATTED) !== 0;
          around = { element, meaning, isPreformatted, isShown: undefined };
        }
      }
    }
    while (node && node !== root && !child) {
      child = walk.next(node);
      if (child) break;
      node = walk.out(node);
      if (node === root) break;
      border(around.meaning);
      around = outer.pop() ?? around;
    }
    node = child;
  }
  return { shown: shown.build(root), hidden: hidden.build(root) };
}
