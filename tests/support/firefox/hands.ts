import type { Marionette } from '../marionette';
import type { Point } from './in-document';
import { endsOf } from './in-document';
import type { View } from './view';

/** What WebDriver calls some keys; every other key is named by what it types. */
export const KEYS = {
  shift: '\uE008',
  control: '\uE009',
  alt: '\uE00A',
  enter: '\uE007',
  escape: '\uE00C',
  tab: '\uE004',
  delete: '\uE017',
  home: '\uE011',
} as const;

/**
 * A person's hands: mouse and keyboard of the whole browser window, whichever document or panel lies under the pointer or has the focus.
 * Nothing here names an element to the browser; what is covered, hidden or unfocused is missed, as it would be by a person.
 */
export interface Hands {
  clickAt(view: View, point: Point): Promise<void>;
  /** Clicks the middle of an element, once it stands still. */
  click(view: View, selector: string): Promise<void>;
  /** Selects a text of the page by dragging over it. */
  select(page: View, text: string): Promise<void>;
  /** Types text with the keyboard, into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses keys together, as in Alt+Enter. */
  press(...keys: string[]): Promise<void>;
}

export function createHands(marionette: Marionette): Hands {
  const act = (type: 'pointer' | 'key', actions: object[]) =>
    marionette.send('WebDriver:PerformActions', { actions: [{ type, id: type, actions }] });
  const moveTo = ({ x, y }: Point) => ({
    type: 'pointerMove',
    origin: 'viewport',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
  });
  const DOWN = { type: 'pointerDown', button: 0 };
  const UP = { type: 'pointerUp', button: 0 };
  const down = (value: string) => ({ type: 'keyDown', value });
  const up = (value: string) => ({ type: 'keyUp', value });

  const hands: Hands = {
    async clickAt(view, point) {
      await act('pointer', [moveTo(await view.inWindow(point)), DOWN, UP]);
    },
    async click(view, selector) {
      await hands.clickAt(view, await restingPlace(view, selector));
    },
    async select(page, text) {
      const { from, to } = await page.wait(endsOf, text);
      const [start, end] = [await page.inWindow(from), await page.inWindow(to)];
      const between = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      await act('pointer', [moveTo(start), DOWN, moveTo(between), moveTo(end), UP]);
    },
    async type(text) {
      await act(
        'key',
        [...text].flatMap(key => [down(key), up(key)]),
      );
    },
    async press(...keys) {
      await act('key', [...keys.map(down), ...keys.toReversed().map(up)]);
    },
  };
  return hands;
}

/** The middle of an element that does not move any more: what loads above it may push it along, and a person would wait for that. */
async function restingPlace(view: View, selector: string): Promise<Point> {
  let last = await view.middleOf(selector);
  for (;;) {
    await new Promise(done => setTimeout(done, 200));
    const now = await view.middleOf(selector);
    if (now.x === last.x && now.y === last.y) return now;
    last = now;
  }
}
