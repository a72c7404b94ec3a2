/** A point of the drawing, in its user units. */
export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A card of the map: all cards are alike. */
export const CARD = { width: 208, height: 88 };

/** What stands around a point, as large as is said and so much larger on each side. */
export const boxAround = ({ x, y }: Point, { width, height }: typeof CARD, air = 0): Box => ({
  left: x - width / 2 - air,
  top: y - height / 2 - air,
  width: width + 2 * air,
  height: height + 2 * air,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

export const isIn = ({ x, y }: Point, { left, top, width, height }: Box): boolean =>
  x > left && x < left + width && y > top && y < top + height;

/** The smallest box that holds all of some. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(box => box.left));
  const top = Math.min(...boxes.map(box => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map(box => box.left + box.width)) - left,
    height: Math.max(...boxes.map(box => box.top + box.height)) - top,
  };
}
