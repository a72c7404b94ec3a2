import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

interface Options {
  /** The rows in their order, by names of their own, under which their heights are remembered wherever they move. */
  keys: readonly string[];
  /** Height of a row before it is measured, in CSS pixels. */
  estimate: number;
  scroller: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever the list is scrolled to, or -1. */
  always: number;
  /** So much of the top of the list something else covers, in CSS pixels. */
  covered?: number;
}

/** Draws only the rows in view, whatever their number. */
export function useVirtual({
  keys,
  estimate,
  scroller,
  always,
  covered = 0,
}: Options): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useState({});
  const count = keys.length;
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const options = {
    count,
    getItemKey,
    estimateSize: () => estimate,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 6,
    scrollPaddingStart: covered,
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (always < 0 || always >= count || indexes.includes(always)) return indexes;
      return [...indexes, always].sort((a, b) => a - b);
    },
    onChange: () => draw({}),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
