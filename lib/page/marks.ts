import { type Id, KINDS, type Kind } from '../claims';

/** A claim with the pieces of the page it covers, none of them collapsed. */
export interface Mark {
  claim: Id;
  kind: Kind | null;
  ranges: readonly Range[];
  /** Found with other words than were saved; painted so that this shows. */
  changed: boolean;
}

/** Our names in the page's highlight registry, which other extensions and the page itself use too. */
const PREFIX = 'claimlight-';
const NAMES = ['plain', ...KINDS, 'changed', 'overlap', 'emphasised'] as const;
type Name = (typeof NAMES)[number];

/** Paints marks without touching the page's document: CSS Custom Highlight API, styled by `marks.css`. */
export interface Painter {
  /** Replaces everything painted before, by others of ours, too. */
  paint(marks: readonly Mark[]): void;
  /** Makes one claim stand out, or none. */
  emphasise(claim: Id | null): void;
  /** The claims under a point of the viewport (CSS pixels), the shortest first. */
  at(x: number, y: number): Id[];
  /** The first range of a claim that has a place on the screen. */
  placeOf(claim: Id): Range | null;
  /** Takes its own marks away; what another painter has painted since stays. */
  clear(): void;
}

export function createPainter(document: Document): Painter {
  let marks: readonly Mark[] = [];
  let emphasised: Id | null = null;
  const own = new Map<Name, Highlight>();

  const set = (name: Name, ranges: readonly AbstractRange[], priority: number) => {
    if (ranges.length === 0) return drop(name);
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    own.set(name, highlight);
    CSS.highlights.set(PREFIX + name, highlight);
  };
  /** Names are shared with whoever paints after us: after an update a new annotator does, while this one lives. */
  const drop = (name: Name) => {
    if (CSS.highlights.get(PREFIX + name) === own.get(name)) CSS.highlights.delete(PREFIX + name);
    own.delete(name);
  };

  const paintEmphasis = () =>
    set(
      'emphasised',
      marks.filter(mark => mark.claim === emphasised).flatMap(mark => mark.ranges),
      3,
    );

  return {
    paint(next) {
      marks = next;
      takeOver();
      const byName = Map.groupBy(marks, mark => mark.kind ?? 'plain');
      for (const [name, group] of byName)
        set(
          name,
          group.flatMap(mark => mark.ranges),
          0,
        );
      set(
        'changed',
        marks.filter(mark => mark.changed).flatMap(mark => mark.ranges),
        1,
      );
      set('overlap', overlaps(marks), 2);
      paintEmphasis();
    },
    emphasise(claim) {
      emphasised = claim;
      paintEmphasis();
    },
    at(x, y) {
      // Into shadow trees the browser looks only where it is told to.
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots: rootsOf(marks) });
      if (!caret) return [];
      const covers = (range: Range) =>
        range.startContainer.getRootNode() === caret.offsetNode.getRootNode() &&
        range.isPointInRange(caret.offsetNode, caret.offset) &&
        Array.from(range.getClientRects()).some(
          box => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        );
      const length = (mark: Mark) => mark.ranges.reduce((sum, range) => sum + range.toString().length, 0);
      return marks
        .filter(mark => mark.ranges.some(covers))
        .sort((a, b) => length(a) - length(b))
        .map(mark => mark.claim);
    },
    placeOf(claim) {
      const ranges = marks.filter(mark => mark.claim === claim).flatMap(mark => mark.ranges);
      return ranges.find(range => range.getClientRects().length > 0) ?? ranges[0] ?? null;
    },
    clear() {
      marks = [];
      emphasised = null;
      for (const name of NAMES) drop(name);
    },
  };
}

/**
 * By name, since Firefox lets no content script walk through the registry: its iterators are "not supported" across
 * principals, and `forEach` may not hand over the highlights.
 */
function takeOver(): void {
  for (const name of NAMES) CSS.highlights.delete(PREFIX + name);
}

/** The shadow trees in which marks stand. */
function rootsOf(marks: readonly Mark[]): ShadowRoot[] {
  const roots = marks.flatMap(({ ranges }) => ranges.map(range => range.startContainer.getRootNode()));
  return [...new Set(roots)].filter(root => root instanceof ShadowRoot);
}

/** The parts that more than one claim covers: two backgrounds alone would not show that. */
function overlaps(marks: readonly Mark[]): Range[] {
  const pieces = marks.flatMap(mark => mark.ranges.map(range => ({ claim: mark.claim, range })));
  // Ranges of two trees neither overlap nor can be compared.
  const byTree = Map.groupBy(pieces, ({ range }) => range.startContainer.getRootNode());
  return [...byTree.values()].flatMap(overlapsInTree);
}

function overlapsInTree(pieces: { claim: Id; range: Range }[]): Range[] {
  pieces.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  const shared: Range[] = [];
  let open: typeof pieces = [];
  for (const piece of pieces) {
    open = open.filter(({ range }) => range.compareBoundaryPoints(Range.START_TO_END, piece.range) > 0);
    for (const { claim, range } of open) {
      if (claim === piece.claim) continue;
      const endsFirst = range.compareBoundaryPoints(Range.END_TO_END, piece.range) < 0 ? range : piece.range;
      const overlap = piece.range.cloneRange();
      overlap.setEnd(endsFirst.endContainer, endsFirst.endOffset);
      shared.push(overlap);
    }
    open.push(piece);
  }
  return shared;
}
