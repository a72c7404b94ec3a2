/** The part of the drawing that is seen, in its user units. */
export interface View {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const viewBox = ({ left, top, width, height }: View) => [left, top, width, height].join(' ');

/** One press of a button or key, and one notch of a wheel. */
export const STEP = 1.25;

/** How large the drawing's units are at first, in px: no larger than this. */
const LARGEST = 1.1;
/** The smallest at which a map is shown whole; and how large it is where its words would be smaller still, and it is begun instead. */
const SMALLEST_WHOLE = 0.58;
const BEGUN = 0.72;

/** The window of a drawing: how high it is for its width, in px, and what is seen in it at first. */
export function firstView(whole: View, width: number, mostHeight: number): { height: number; view: View } {
  const fitting = Math.min(LARGEST, width / whole.width, mostHeight / whole.height);
  const scale = fitting < SMALLEST_WHOLE ? BEGUN : fitting;
  const height = Math.max(200, Math.min(mostHeight, whole.height * scale));
  const size = { width: Math.round(width / scale), height: Math.round(height / scale) };
  // Where not all of it can be seen, it begins where reading begins; else it stands in the middle.
  const start = (from: number, all: number, seen: number) => (all > seen ? from : from - (seen - all) / 2);
  return {
    height: Math.round(height),
    view: {
      left: start(whole.left, whole.width, size.width),
      top: start(whole.top, whole.height, size.height),
      ...size,
    },
  };
}

/** Nearer (`by` above 1) or farther, around a point that stays where it is; its middle where none is given. */
export function zoom(view: View, by: number, around?: { x: number; y: number }): View {
  const { x, y } = around ?? { x: view.left + view.width / 2, y: view.top + view.height / 2 };
  return {
    left: x - (x - view.left) / by,
    top: y - (y - view.top) / by,
    width: view.width / by,
    height: view.height / by,
  };
}

/** Moved by so much of its own size. */
export function pan(view: View, across: number, down: number): View {
  return { ...view, left: view.left + across * view.width, top: view.top + down * view.height };
}

/** Moved, if it must be, so that a point is well inside. */
export function bringIn(view: View, x: number, y: number): View {
  const clamp = (start: number, size: number, at: number) =>
    Math.min(Math.max(start, at - size * 0.85), at - size * 0.15);
  return { ...view, left: clamp(view.left, view.width, x), top: clamp(view.top, view.height, y) };
}
