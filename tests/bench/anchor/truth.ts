/** Where a quote truly is: text nodes and offsets that follow every change made through this class. */
export interface Point {
  node: Text;
  offset: number;
}

export interface TrueQuote {
  start: Point;
  end: Point;
  /** Set when a mutation takes the quote's text away. */
  gone: boolean;
  /** Set when a mutation tears the quote apart, so that no place is the right one; it is not counted. */
  torn?: boolean;
}

/** Changes a page while keeping the true places of its quotes. */
export class Truth {
  private readonly points = new Map<Text, { point: Point; isStart: boolean }[]>();

  constructor(readonly quotes: readonly TrueQuote[]) {
    for (const { start, end } of quotes) {
      this.follow(start, true);
      this.follow(end, false);
    }
  }

  private follow(point: Point, isStart: boolean): void {
    this.points.set(point.node, [...(this.points.get(point.node) ?? []), { point, isStart }]);
  }

  /** Replaces text inside one node. */
  replace(node: Text, at: number, count: number, text: string): void {
    node.replaceData(at, count, text);
    for (const { point, isStart } of this.points.get(node) ?? []) {
      if (point.offset < at || (point.offset === at && (count > 0 || !isStart))) continue;
      if (point.offset >= at + count) point.offset += text.length - count;
      else point.offset = isStart ? at : at + text.length;
    }
  }

  /** Splits a node; the second half is returned. */
  split(node: Text, at: number): Text {
    const rest = node.splitText(at);
    const points = this.points.get(node) ?? [];
    const moves = ({ point, isStart }: { point: Point; isStart: boolean }): boolean =>
      point.offset > at || (point.offset === at && isStart);
    this.points.set(
      node,
      points.filter(one => !moves(one)),
    );
    this.points.set(rest, points.filter(moves));
    for (const { point } of this.points.get(rest) ?? []) {
      point.node = rest;
      point.offset -= at;
    }
    return rest;
  }

  /** Marks the quotes whose text has left the page. */
  settle(root: Node): void {
    for (const quote of this.quotes)
      if (!root.contains(quote.start.node) || !root.contains(quote.end.node)) quote.gone = true;
  }

  /** The text nodes of a quote with the part of each that belongs to it. */
  partsOf({ start, end, gone }: TrueQuote, root: Node): { node: Text; from: number; to: number }[] {
    const parts: { node: Text; from: number; to: number }[] = [];
    const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    if (!walker || gone) return parts;
    walker.currentNode = start.node;
    for (let node: Node | null = start.node; node; node = walker.nextNode()) {
      const text = node as Text;
      const from = text === start.node ? start.offset : 0;
      const to = text === end.node ? end.offset : text.length;
      parts.push({ node: text, from, to });
      if (text === end.node) break;
    }
    return parts;
  }
}

const COUNTED = /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Counts the characters before a point, without spaces and invisible ones, so that equal places are equal numbers. */
export class Ruler {
  private readonly starts = new Map<Node, number>();
  private readonly nodes: Text[] = [];

  constructor(root: Node) {
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let total = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (text.parentElement?.closest('script,style,noscript,template,textarea')) continue;
      this.starts.set(text, total);
      this.nodes.push(text);
      total += count(text.data);
    }
  }

  at(node: Node, offset: number): number {
    const start = this.starts.get(node);
    if (start !== undefined) return start + count((node as Text).data.slice(0, offset));
    const range = (node.ownerDocument ?? (node as Document)).createRange();
    range.setStart(node, offset);
    let low = 0;
    let high = this.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const text = this.nodes[middle];
      if (text && range.comparePoint(text, 0) >= 0) high = middle;
      else low = middle + 1;
    }
    const next = this.nodes[low];
    const last = this.nodes.at(-1);
    if (next) return this.starts.get(next) ?? 0;
    return last ? (this.starts.get(last) ?? 0) + count(last.data) : 0;
  }
}

const count = (text: string): number => text.match(COUNTED)?.length ?? 0;
