import type { Marionette } from '../marionette';
import { waitFor } from '../wait';
import { middleOf, type Point } from './in-document';

type Arguments = readonly (string | number | boolean | null)[];

/** Runs a function with the rights of the browser's own window: `window`, `gBrowser`, `Services` and the rest are at hand. */
export type InBrowser = <T>(code: string, ...args: Arguments) => Promise<T>;

export const inBrowser =
  (marionette: Marionette): InBrowser =>
  async <T>(code: string, ...args: Arguments) => {
    const { value } = await marionette.send<{ value: T }>('WebDriver:ExecuteScript', {
      script: code,
      args,
      sandbox: 'system',
      newSandbox: false,
    });
    return value;
  };

/** One document that a person can see, wherever it stands: a tab's page, the popup, a frame within a page, another window. */
export interface View {
  /** Runs a function in the document, as the browser itself would: it may look into closed shadow roots. */
  run<A extends Arguments, T>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Waits until a function of the document has something to say. */
  wait<A extends Arguments, T>(work: (...args: A) => T, ...args: A): Promise<NonNullable<Awaited<T>>>;
  /** True while the document is there. */
  exists(): Promise<boolean>;
  /** Where a point of the document is in the browser's window. */
  inWindow(point: Point): Promise<Point>;
  /**
   * The middle of the first element that a selector finds, scrolled into view, once there is one and it stands still.
   * `host >>> inner` looks into a shadow root, open or closed.
   */
  middleOf(selector: string): Promise<Point>;
  /** A picture of the viewport, as PNG. */
  picture(): Promise<Buffer>;
  /** How many pixels of the viewport are of a colour that the test describes. */
  countPixels(fits: (red: number, green: number, blue: number) => boolean): Promise<number>;
}

/**
 * A view of the document whose browsing context an expression of the browser's window finds.
 * It is looked up at every call, since reloads and policies move documents from process to process.
 */
export function createView(browser: InBrowser, context: string): View {
  /** Marionette's own actor stands in every document of every process, and runs scripts there for us. */
  const ask = <T>(code: string, ...args: Arguments) =>
    browser<T>(`const context = ${context};\n${code}`, ...args);
  const run: View['run'] = (work, ...args) =>
    ask(
      `const global = context?.currentWindowGlobal;
      if (!global) throw new Error('There is no document at ' + ${JSON.stringify(context)});
      const [script, ...args] = arguments;
      const options = { sandboxName: 'system', newSandbox: true, timeout: 20_000 };
      return global.getActor('MarionetteCommands').executeScript(script, args, options);`,
      `return (${work})(...arguments);`,
      ...args,
    );
  const exists = () => ask<boolean>('return Boolean(context?.currentWindowGlobal);');
  /** A document that leaves while it is asked has nothing to say; the next one may. */
  const lookAgain = (error: unknown) => {
    if (!String(error).includes("'MarionetteCommands' destroyed")) throw error;
  };
  const wait = <A extends Arguments, T>(work: (...args: A) => T, ...args: A) =>
    waitFor(
      async () => (await exists()) && ((await run(work, ...args).catch(lookAgain)) as Awaited<T> | null),
      {
        what: `${work} in ${context}`,
      },
    ) as Promise<NonNullable<Awaited<T>>>;
  /** Draws the viewport onto a canvas of the browser's window and hands that to some code. */
  const draw = <T>(code: string) =>
    ask<T>(
      `return (async () => {
        const image = await context.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        Object.assign(canvas, { width: image.width, height: image.height });
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        image.close();
        ${code}
      })();`,
    );

  return {
    run,
    wait,
    exists,
    // The browser counts from the corner of the window or, in a popup, of the panel, which is a window to the system.
    inWindow: ({ x, y }) =>
      ask<Point>(
        `return (async () => {
          const panel = context.top.embedderElement?.closest('panel')?.getBoundingClientRect();
          const actor = context.currentWindowGlobal.getActor('MarionetteCommands');
          const [x, y] = await actor.toBrowserWindowCoordinates([...arguments]);
          return { x: x + (panel?.x ?? 0), y: y + (panel?.y ?? 0) };
        })();`,
        x,
        y,
      ),
    middleOf: selector => wait(middleOf, selector),
    picture: async () => {
      const address = await draw<string>(`return canvas.toDataURL('image/png');`);
      return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    },
    countPixels: fits =>
      draw<number>(
        `const fits = ${fits};
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if (fits(data[at], data[at + 1], data[at + 2])) count += 1;
        return count;`,
      ),
  };
}
