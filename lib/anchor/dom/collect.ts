import type { Work } from '../slices';
import { BORDER, CELL, LINE } from '../text/reading';
import { BLOCK, CELL_BORDER, LINE_BREAK, MEANINGS, NO_TEXT, PREFORMATTED } from './elements';
import { Around, flatRoot } from './flat-walk';
import { showsText, sightAt } from './visibility';

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
  private text = '';
  private stretch = '';
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

  add(node: Text, text: string, tree: Node, order: number): void {
    if (this.border && this.length > 0) {
      this.stretch += this.border;
      this.length++;
    }
    this.border = '';
    const { runs } = this;
    if (runs.length > 0 && runs[runs.length - 1]?.tree !== tree) this.isMixed = true;
    runs.push({ node, start: this.length, length: text.length, afterGap: this.gap, order, tree });
    this.gap = false;
    this.stretch += text;
    this.length += text.length;
    if (this.stretch.length > STRETCH) this.join();
  }

  build(root: Node): Layer {
    this.join();
    const { text, runs, isMixed } = this;
    return { root, text, runs, isMixed };
  }

  private join(): void {
    // Browsers put off copying what is added to a string until one of its units is asked for.
    this.stretch.charCodeAt(0);
    this.text += this.stretch;
    this.stretch = '';
  }
}

/** Units after which what has been added is joined, so that a long text is not joined all at once. */
const STRETCH = 60_000;
/** Nodes visited between two looks at the clock. */
const STRIDE = 256;
/** Kinds of nodes, as `Node` numbers them. */
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const BORDERS = BLOCK | LINE_BREAK | CELL_BORDER;

/** Whether a text is white space and nothing else; most that are not say so with their first unit. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first >= 0x7f) && text.trim() === '';
}

/** Collects the text under `root` in page order. */
export const collectText = (root: Node): Work<CollectedText> => new Collector(root).collect();

/** Its methods are no closures of one search: code that the browser has compiled for one search then serves the next. */
class Collector {
  private readonly shown = new LayerBuilder();
  private readonly hidden = new LayerBuilder();

  constructor(private readonly root: Node) {}

  *collect(): Work<CollectedText> {
    const { root, shown, hidden } = this;
    const element = flatRoot(root);
    let around = new Around(element, null, root, 0);
    around.sight = sightAt(root, element);
    if (isText(root)) this.addText(root, around);
    this.turn(around);
    let visited = 0;
    let node = around.first;
    for (;;) {
      while (!node) {
        const { outer }: Around = around;
        if (!outer) return { shown: shown.build(root), hidden: hidden.build(root) };
        this.turn(around);
        this.border(around.meaning);
        node = around.element && outer.after(around.element);
        around = outer;
      }
      if (++visited % STRIDE === 0) yield;
      if (isText(node)) this.addText(node, around);
      else if (node.nodeType === ELEMENT) {
        const inner = this.enter(node as Element, around);
        if (inner?.first) {
          around = inner;
          node = inner.first;
          continue;
        }
      }
      node = around.after(node);
    }
  }

  private enter(element: Element, outer: Around): Around | null {
    const meaning = MEANINGS.get(element.localName) ?? 0;
    if (meaning & NO_TEXT) {
      this.shown.skip();
      return null;
    }
    this.border(meaning);
    const inner = new Around(element, outer, element, meaning);
    if (inner.first) this.turn(inner);
    return inner;
  }

  private border(meaning: number): void {
    if ((meaning & BORDERS) === 0) return;
    const mark = meaning & BLOCK ? BORDER : meaning & LINE_BREAK ? LINE : CELL;
    this.shown.break(mark);
    this.hidden.break(mark);
  }

  /** What follows in the page's own order may stand elsewhere as it is shown, so no piece goes on across. */
  private turn({ isDetour }: Around): void {
    if (!isDetour) return;
    this.shown.skip();
    this.hidden.skip();
  }

  private addText(node: Text, around: Around): void {
    const { data } = node;
    if (data === '') return;
    const { shown, hidden } = this;
    const text = around.meaning & PREFORMATTED ? data.replaceAll('\n', LINE) : data;
    if (isBlank(data) || showsText(around)) shown.add(node, text, around.tree, shown.length);
    else {
      hidden.add(node, text, around.tree, shown.length);
      shown.skip();
    }
  }
}

function isText(node: Node): node is Text {
  const { nodeType } = node;
  return nodeType === TEXT || nodeType === CDATA;
}
