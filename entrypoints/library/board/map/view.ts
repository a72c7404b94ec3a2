/** The part of the drawing that is seen, in its user units. */
export interface View {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const viewBox = ({ left, top, width, height }: View) => [left, top, width, height].join(' ');

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
