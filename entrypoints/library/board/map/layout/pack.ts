import type { Box } from './boxes';

/** Room between groups. */
const GAP = 24;

/** Where boxes go (left and top, in their order) so that all of them fit best into a shape, width by height: row after row. */
export function pack(boxes: readonly Box[], aspect: number): { left: number; top: number }[] {
  const widest = Math.max(...boxes.map(({ width }) => width));
  const total = boxes.reduce((sum, { width }) => sum + width + GAP, -GAP);
  const tries = Array.from({ length: 24 }, (_, i) => widest + ((total - widest) * i) / 23);
  const rated = tries.map(width => {
    const rows = inRows(boxes, width);
    return { rows, size: Math.max(rows.width / aspect, rows.height) };
  });
  const best = rated.reduce((a, b) => (b.size < a.size - 1 ? b : a));
  return best.rows.places;
}

function inRows(boxes: readonly Box[], most: number) {
  const rows: { boxes: Box[]; width: number; height: number }[] = [];
  for (const box of boxes) {
    const row = rows.at(-1);
    if (row && row.width + GAP + box.width <= most + 0.5) {
      row.boxes.push(box);
      row.width += GAP + box.width;
      row.height = Math.max(row.height, box.height);
    } else rows.push({ boxes: [box], width: box.width, height: box.height });
  }
  const width = Math.max(...rows.map(row => row.width));
  const places: { left: number; top: number }[] = [];
  let top = 0;
  for (const row of rows) {
    let left = 0;
    for (const box of row.boxes) {
      places.push({ left: Math.round(left), top: Math.round(top + (row.height - box.height) / 2) });
      left += box.width + GAP;
    }
    top += row.height + GAP;
  }
  return { places, width, height: top - GAP };
}
