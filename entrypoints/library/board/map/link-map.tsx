import { Maximize, Minus, Plus } from 'lucide';
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../../components/icon';
import { relationFromEvidence } from '../../../../components/words';
import type { Id } from '../../../../lib/claims';
import type { BoardData } from '../board-data';
import { MapCard } from './card';
import { boundsOf, edgePoint, layOut, type MapEdge, type MapNode, neighbour } from './layout';
import { LinkList } from './link-list';
import { bringIn, pan, viewBox, zoom } from './view';

interface Props {
  data: BoardData;
  drawing: RefObject<SVGSVGElement | null>;
  onOpen(claim: Id): void;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** One press of a button or key, and one notch of a wheel. */
const STEP = 1.25;

/** Claims and what is linked to them as a drawing, with its keyboard, and beside it the same in words. */
export function LinkMap({ data, drawing, onOpen }: Props) {
  const map = useMemo(() => layOut(data), [data]);
  const whole = useMemo(() => boundsOf(map.nodes), [map]);
  const [view, setView] = useState(whole);
  const [current, setCurrent] = useState(0);
  const cards = useRef<(SVGGElement | null)[]>([]);
  const from = useRef<{ x: number; y: number } | null>(null);
  /** A drawing that was moved by one of its cards must not open that card. */
  const moved = useRef(false);
  // What is written meanwhile draws the map anew; where the reader has gone in it is left alone.
  const shown = useRef(whole);
  useEffect(() => {
    const before = shown.current;
    shown.current = whole;
    setView(last => (last === before ? whole : last));
  }, [whole]);
  useEffect(() => {
    // Preact listens passively, but a wheel that zooms must not scroll the page.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setView(last => zoom(last, event.deltaY < 0 ? STEP : 1 / STEP));
    };
    drawing.current?.addEventListener('wheel', onWheel, { passive: false });
    return () => drawing.current?.removeEventListener('wheel', onWheel);
  }, [map]);

  if (map.edges.length === 0) return <p class="quiet none">{i18n.t('board.noLinks')}</p>;

  const goTo = (node: MapNode | null) => {
    if (!node) return;
    setCurrent(map.nodes.indexOf(node));
    setView(last => bringIn(last, node.x, node.y));
    cards.current[map.nodes.indexOf(node)]?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<SVGSVGElement>) => {
    const node = map.nodes[current];
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') setView(zoom(view, STEP));
    else if (event.key === '-') setView(zoom(view, 1 / STEP));
    else if (event.key === '0') setView(whole);
    else if ((dx || dy) && event.shiftKey) setView(pan(view, dx / 6, dy / 6));
    else if ((dx || dy) && node) goTo(neighbour(map.nodes, node, dx, dy));
    else if (event.key === 'Home') goTo(map.nodes[0] ?? null);
    else if (event.key === 'End') goTo(map.nodes.at(-1) ?? null);
    else if (event.key === 'Enter' && node?.claim) onOpen(node.claim);
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent) => {
    const start = from.current;
    const box = drawing.current?.getBoundingClientRect();
    if (!start || !box) return;
    moved.current ||= Math.hypot(start.x - event.clientX, start.y - event.clientY) > 3;
    if (!moved.current) return;
    from.current = { x: event.clientX, y: event.clientY };
    setView(last => pan(last, (start.x - event.clientX) / box.width, (start.y - event.clientY) / box.height));
  };

  return (
    <div class="map">
      <div class="map-tools">
        <button type="button" aria-label={i18n.t('board.nearer')} onClick={() => setView(zoom(view, STEP))}>
          <Icon node={Plus} />
        </button>
        <button
          type="button"
          aria-label={i18n.t('board.farther')}
          onClick={() => setView(zoom(view, 1 / STEP))}
        >
          <Icon node={Minus} />
        </button>
        <button type="button" aria-label={i18n.t('board.whole')} onClick={() => setView(whole)}>
          <Icon node={Maximize} />
        </button>
        <p class="quiet">{i18n.t('board.mapHint')}</p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its cards belong together all the same */}
      <svg
        ref={drawing}
        class="drawing"
        viewBox={viewBox(view)}
        data-whole={viewBox(whole)}
        style={{ aspectRatio: `${whole.width} / ${whole.height}` }}
        role="group"
        aria-label={i18n.t('board.views.map')}
        onKeyDown={onKeyDown}
        onPointerDown={event => {
          moved.current = false;
          from.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          from.current = null;
        }}
        onPointerLeave={() => {
          from.current = null;
        }}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" class="arrow" />
          </marker>
        </defs>
        {map.edges.map(edge => (
          <Edge key={edge.id} edge={edge} />
        ))}
        {map.nodes.map((node, index) => (
          <MapCard
            key={node.id}
            node={node}
            focusable={index === current}
            draw={element => {
              cards.current[index] = element;
            }}
            onFocus={() => setCurrent(index)}
            onOpen={() => node.claim && !moved.current && onOpen(node.claim)}
          />
        ))}
      </svg>
      {map.unlinked > 0 && <p class="quiet">{i18n.t('board.unlinked', map.unlinked)}</p>}
      <LinkList edges={map.edges} />
    </div>
  );
}

/** An arrow from the evidence to its claim, with what it does in words. */
function Edge({ edge }: { edge: MapEdge }) {
  const start = edgePoint(edge.from, edge.to);
  const end = edgePoint(edge.to, edge.from);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and their words take no focus; the list below says the same
    <g class={`edge relation-${edge.relation.replace(' ', '-')}`} aria-hidden="true">
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} marker-end="url(#arrow)" />
      <text class="halo" x={middle.x} y={middle.y - 4}>
        {relationFromEvidence(edge.relation)}
      </text>
      <text x={middle.x} y={middle.y - 4}>
        {relationFromEvidence(edge.relation)}
      </text>
    </g>
  );
}
