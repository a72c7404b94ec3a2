import { CARD, type MapNode } from './layout';
import { wrapLines } from './lines';

const LINE = 15;

interface Props {
  node: MapNode;
  /** One card of all can be reached with Tab; arrow keys go on from there. */
  focusable: boolean;
  draw(element: SVGGElement | null): void;
  onFocus(): void;
  onOpen(): void;
}

/** A claim, or an address, as a card of the map. Its name is what is seen on it; what had to be cut describes it. */
export function MapCard({ node, focusable, draw, onFocus, onOpen }: Props) {
  const lines = wrapLines(node.label, 27, 3);
  const [place = ''] = wrapLines(node.place, 30, 1);
  const { width, height } = CARD;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of cards has no anchors to wrap them in
    <g
      ref={draw}
      class={`card kind-${node.kind}`}
      transform={`translate(${node.x - width / 2} ${node.y - height / 2})`}
      role="link"
      tabindex={focusable ? 0 : -1}
      aria-label={[...lines, place].join(' ')}
      aria-description={lines.at(-1)?.endsWith('…') ? node.label : undefined}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <rect class="ground" width={width} height={height} rx="8" />
      <rect class="stripe" width="5" height={height} rx="2.5" />
      {lines.map((line, i) => (
        <text key={line} x="14" y={18 + i * LINE}>
          {`${line} `}
        </text>
      ))}
      <text class="place" x="14" y={height - 8}>
        {place}
      </text>
    </g>
  );
}
