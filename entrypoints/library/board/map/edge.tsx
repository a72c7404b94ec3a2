import { relationFromEvidence } from '../../../../components/words';
import { LABEL_HEIGHT, type MapEdge, type Point } from './layout';

/** An arrow's head, in user units. */
const HEAD = { length: 10, width: 8 };

interface Props {
  edge: MapEdge;
}

/** An arrow from the evidence to its claim. */
export function EdgeLine({ edge: { start, bend, end, relation } }: Props) {
  const before = backFrom(end, bend, HEAD.length - 1);
  return (
    <g class={`edge ${classOf(relation)}`}>
      <path class="line" d={`M${at(start)}Q${at(bend)} ${at(before)}`} />
      <path class="head" d={headOf(end, bend)} />
    </g>
  );
}

/** What an arrow does, in words, on a ground of their own. */
export function EdgeLabel({ edge: { label, labelWidth, relation } }: Props) {
  return (
    <g class={`edge-label ${classOf(relation)}`}>
      <rect
        x={label.x - labelWidth / 2}
        y={label.y - LABEL_HEIGHT / 2}
        width={labelWidth}
        height={LABEL_HEIGHT}
        rx={LABEL_HEIGHT / 2}
      />
      <text x={label.x} y={label.y + 4}>
        {relationFromEvidence(relation)}
      </text>
    </g>
  );
}

const classOf = (relation: string) => `relation-${relation.replace(' ', '-')}`;

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function backFrom(end: Point, from: Point, by: number): Point {
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  return { x: end.x - ((end.x - from.x) / length) * by, y: end.y - ((end.y - from.y) / length) * by };
}

function headOf(end: Point, from: Point): string {
  const foot = backFrom(end, from, HEAD.length);
  const [dx, dy] = [(end.x - foot.x) / HEAD.length, (end.y - foot.y) / HEAD.length];
  const side = (by: number) => at({ x: foot.x - dy * by, y: foot.y + dx * by });
  return `M${at(end)}L${side(HEAD.width / 2)}L${side(-HEAD.width / 2)}z`;
}
