import type { TargetedMouseEvent } from 'preact';
import { i18n } from '#i18n';
import { CARD, type MapNode } from './layout';
import { isRightToLeft } from './text/direction';
import { wrapLines } from './text/lines';

/** Where a card's words begin, how wide they may be, and how far their lines are apart, in user units. */
const INSET = 15;
const ROOM = CARD.width - INSET - 11;
const LINE = 17;
const ICON = 13;

/** What of an anchor is needed here, of which the types know HTML's alone. */
export type Focusable = Pick<SVGAElement, 'focus'>;

interface Props {
  node: MapNode;
  /** How wide a text is: of what it says, and of where it comes from. */
  widths: Record<'label' | 'place', (text: string) => number>;
  /** One card of all can be reached with Tab; arrow keys go on from there. */
  focusable: boolean;
  draw(element: Focusable | null): void;
  onFocus(): void;
  onClick(event: TargetedMouseEvent<HTMLAnchorElement>): void;
}

/** A claim, or an address, as a card of the map. Its name is what is seen on it; what had to be cut describes it. */
export function MapCard({ node, widths, focusable, draw, onFocus, onClick }: Props) {
  const isAddress = node.kind === 'address';
  const lines = wrapLines(node.label, text => widths.label(text) <= ROOM, 3);
  const placeRoom = ROOM - (isAddress ? ICON + 4 : 0);
  const [place = ''] = wrapLines(node.place, text => widths.place(text) <= placeRoom, 1);
  const { width, height } = CARD;
  const about = [
    lines.at(-1)?.endsWith('…') && node.label,
    node.outside && i18n.t('board.outsideCard'),
    isAddress && i18n.t('board.newTab'),
  ];
  const text = (content: string) =>
    isRightToLeft(content) ? { x: width - 11, direction: 'rtl' as const } : { x: INSET };
  return (
    <g transform={`translate(${node.x - width / 2} ${node.y - height / 2})`}>
      <a
        ref={draw}
        class={`card kind-${node.kind} ${node.outside ? 'outside' : ''}`}
        tabindex={focusable ? 0 : -1}
        aria-label={[...lines, place].join(' ')}
        aria-description={about.filter(Boolean).join(' ') || undefined}
        draggable={false}
        onFocus={onFocus}
        onClick={onClick}
        href={isAddress ? node.id : `#/claims?at=${node.claim}`}
        {...(isAddress && { target: '_blank', rel: 'noopener noreferrer' })}
      >
        <rect class="ground" width={width} height={height} rx="8" />
        <path class="stripe" d={`M8 0H6V${height}H8A8 8 0 0 1 0 ${height - 8}V8A8 8 0 0 1 8 0z`} />
        <g clip-path="url(#map-card)">
          {lines.map((line, i) => (
            <text key={line} {...text(node.label)} y={23 + i * LINE}>
              {`${line} `}
            </text>
          ))}
          <text class="place" {...text(node.place)} y={height - 12}>
            {place}
          </text>
        </g>
        {isAddress && (
          <text class="place" x={width - ICON - 8} y={height - 12}>
            ↗
          </text>
        )}
      </a>
    </g>
  );
}

/** What no card's words go beyond, whatever fonts there are where the drawing is shown. */
export const CardClip = () => (
  <clipPath id="map-card">
    <rect x="6" width={CARD.width - 12} height={CARD.height} />
  </clipPath>
);
