import type { RefObject, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { relationFromEvidence } from '../../../../components/words';
import type { Id } from '../../../../lib/claims';
import type { BoardData } from '../board-data';
import { CardClip, type Focusable, MapCard } from './card';
import { EdgeLabel, EdgeLine } from './edge';
import { boundsOf, layOut, type MapNode, neighbour } from './layout';
import { LinkList } from './link-list';
import { MapTools } from './moving/map-tools';
import { useDrag } from './moving/use-drag';
import { useWidth } from './moving/use-width';
import { bringIn, firstView, pan, STEP, type View, viewBox, zoom } from './moving/view';
import { FONTS, textMeasure } from './text/measure';

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
/** A window less wide than this, in px, has its map drawn high instead of wide. */
const NARROW = 640;
const ASPECT = { wide: 1.8, narrow: 0.6 };
/** Room beside the words on an arrow. */
const LABEL_AIR = 16;

/** Claims and what is linked to them as a drawing, with its keyboard, and below it the same in words. */
export function LinkMap({ data, drawing, onOpen }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const aspect = width < NARROW ? ASPECT.narrow : ASPECT.wide;
  const widths = useMemo(
    () => ({
      label: textMeasure(FONTS.label),
      place: textMeasure(FONTS.place),
      relation: textMeasure(FONTS.relation),
    }),
    [],
  );
  const map = useMemo(() => {
    const labelWidth = (relation: Parameters<typeof relationFromEvidence>[0]) =>
      Math.ceil(widths.relation(relationFromEvidence(relation))) + LABEL_AIR;
    return layOut(data, { aspect, labelWidth });
  }, [data, aspect, widths]);
  const whole = useMemo(() => (map.edges.length > 0 ? boundsOf(map) : NOTHING), [map]);
  const first = firstView(whole, width || NARROW, Math.min(0.74 * window.innerHeight, 900));
  // What is written meanwhile draws the map anew; where the reader has gone in it is left alone.
  const [gone, setGone] = useState<View | null>(null);
  const view = gone ?? first.view;
  const seen = useRef(view);
  seen.current = view;
  const move = (change: (last: View) => View) => setGone(last => change(last ?? seen.current));
  const [current, setCurrent] = useState(0);
  const cards = useRef<(Focusable | null)[]>([]);
  const drag = useDrag(drawing, (across, down) => move(last => pan(last, across, down)));
  const drawn = map.edges.length > 0 && width > 0;
  useEffect(() => {
    // Preact listens passively, but a wheel that zooms must not scroll the page.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      move(last => zoom(last, event.deltaY < 0 ? STEP : 1 / STEP));
    };
    drawing.current?.addEventListener('wheel', onWheel, { passive: false });
    return () => drawing.current?.removeEventListener('wheel', onWheel);
  }, [drawn]);
  // On paper nobody can move it, so all of it is printed, also where the paper's width has it drawn anew.
  const onPaper = useRef(false);
  useEffect(() => {
    const print = (printed: boolean) => () => {
      onPaper.current = printed;
      drawing.current?.setAttribute('viewBox', viewBox(printed ? whole : seen.current));
    };
    const [before, after] = [print(true), print(false)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [whole]);

  if (map.edges.length === 0) return <p class="quiet none">{i18n.t('board.noLinks')}</p>;

  const goTo = (node: MapNode | null) => {
    if (!node) return;
    setCurrent(map.nodes.indexOf(node));
    move(last => bringIn(last, node.x, node.y));
    cards.current[map.nodes.indexOf(node)]?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<SVGSVGElement>) => {
    const node = map.nodes[current];
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') move(last => zoom(last, STEP));
    else if (event.key === '-') move(last => zoom(last, 1 / STEP));
    else if (event.key === '0') setGone(whole);
    else if ((dx || dy) && event.shiftKey) move(last => pan(last, dx / 6, dy / 6));
    else if ((dx || dy) && node) goTo(neighbour(map.nodes, node, dx, dy));
    else if (event.key === 'Home') goTo(map.nodes[0] ?? null);
    else if (event.key === 'End') goTo(map.nodes.at(-1) ?? null);
    else return;
    event.preventDefault();
  };
  const onClick = (node: MapNode) => (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    // A drawing that was moved by one of its cards must not open that card; an address is opened by the browser.
    if (!drag.moved() && (!node.claim || elsewhere)) return;
    event.preventDefault();
    if (!drag.moved() && node.claim) onOpen(node.claim);
  };

  return (
    <div class="map" ref={frame}>
      <MapTools onZoom={by => move(last => zoom(last, by))} onWhole={() => setGone(whole)} />
      {drawn && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its cards belong together all the same
        <svg
          ref={drawing}
          class="drawing"
          viewBox={viewBox(onPaper.current ? whole : view)}
          data-whole={viewBox(whole)}
          style={{ '--height': `${first.height}px`, '--shape': `${whole.width} / ${whole.height}` }}
          role="group"
          aria-label={i18n.t('board.views.map')}
          onKeyDown={onKeyDown}
          {...drag.listeners}
        >
          <defs>
            <CardClip />
          </defs>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and their words take no focus; the list below says the same */}
          <g aria-hidden="true">
            {map.edges.map(edge => (
              <EdgeLine key={edge.id} edge={edge} />
            ))}
          </g>
          {map.nodes.map((node, index) => (
            <MapCard
              key={node.id}
              node={node}
              widths={widths}
              focusable={index === current}
              draw={element => {
                cards.current[index] = element;
              }}
              onFocus={() => setCurrent(index)}
              onClick={onClick(node)}
            />
          ))}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and their words take no focus; the list below says the same */}
          <g aria-hidden="true">
            {map.edges.map(edge => (
              <EdgeLabel key={edge.id} edge={edge} />
            ))}
          </g>
        </svg>
      )}
      {map.nodes.some(({ outside }) => outside) && <p class="quiet">{i18n.t('board.outside')}</p>}
      {map.unlinked > 0 && <p class="quiet">{i18n.t('board.unlinked', map.unlinked)}</p>}
      <LinkList edges={map.edges} />
    </div>
  );
}

const NOTHING: View = { left: 0, top: 0, width: 1, height: 1 };
