import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/** A pointer that is moved less than this, in px, is pressed and not dragged. */
const STILL = 3;

/** Lets a drawing be moved with the pointer: `onMove` is told how far, as parts of the drawing's size. */
export function useDrag(
  drawing: RefObject<SVGSVGElement | null>,
  onMove: (across: number, down: number) => void,
) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const moved = useRef(false);
  const end = () => {
    from.current = null;
  };
  return {
    /** Whether the last press became a drag. */
    moved: () => moved.current,
    listeners: {
      onPointerDown(event: PointerEvent) {
        moved.current = false;
        from.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent) {
        const start = from.current;
        const box = drawing.current?.getBoundingClientRect();
        if (!start || !box) return;
        moved.current ||= Math.hypot(start.x - event.clientX, start.y - event.clientY) > STILL;
        if (!moved.current) return;
        from.current = { x: event.clientX, y: event.clientY };
        onMove((start.x - event.clientX) / box.width, (start.y - event.clientY) / box.height);
      },
      onPointerUp: end,
      onPointerLeave: end,
      // A card is a link, which browsers would drag away from the drawing.
      onDragStart: (event: DragEvent) => event.preventDefault(),
    },
  };
}
