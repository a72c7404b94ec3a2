import { pageKey } from '../../lib/article/page-key';
import { addStyle, type FrameLook, lookAtFrames, runInFrames, sendToTab } from '../../lib/browser';
import { asker, type SelectionState, type toAnnotator } from '../../lib/messages';
import { type ClaimlightDatabase, claimsOfPage } from '../../lib/store';

/** No more frames of one page than this get an annotator. */
const MOST_FRAMES = 20;

/** Whether a reader may be reading in a frame: not in a counter, a button or a banner. */
const isReadable = ({ width, height, text }: FrameLook): boolean =>
  width >= 200 && height >= 80 && text >= 40;

/** Says which frames of a page are wanted. */
export type WantedFrames = (frame: FrameLook) => boolean;

/** The frames in which claims of a page stand. */
export async function framesWithClaims(db: ClaimlightDatabase, address: string): Promise<WantedFrames> {
  const claims = await claimsOfPage(db, pageKey(address));
  const keys = new Set(
    claims.flatMap(({ targets }) => targets.flatMap(({ frame }) => (frame === null ? [] : [pageKey(frame)]))),
  );
  return keys.size === 0 ? () => false : ({ address: there }) => keys.has(pageKey(there));
}

/** The frames in which something could be highlighted. */
export const readableFrames: WantedFrames = isReadable;

/** Puts annotators into those of a page's frames that are wanted and that the browser lets us into. */
export async function attachFrames(tab: number, wanted: WantedFrames): Promise<void> {
  try {
    const frames = (await lookAtFrames(tab)).filter(wanted).slice(0, MOST_FRAMES);
    if (frames.length === 0) return;
    const ids = frames.map(({ frame }) => frame);
    const started = (await runInFrames(tab, '/annotator.js', ids)).filter(
      ({ outcome }) => outcome === 'started',
    );
    if (started.length === 0) return;
    await addStyle(
      tab,
      '/assets/marks.css',
      started.map(({ frame }) => frame),
    );
  } catch {
    // A frame that went away meanwhile takes the whole order with it; the page itself is served all the same.
  }
}

/** The frame of a tab in which text is selected; the page itself where none is. */
export async function frameWithSelection(tab: number): Promise<number> {
  const selected = async (frame: number): Promise<SelectionState | null> => {
    const answer = await asker<typeof toAnnotator>(message => sendToTab(tab, message, frame))(
      'selection',
      {},
    );
    return answer.ok ? answer.value : null;
  };
  const inPage = await selected(0);
  if (!inPage || !('reason' in inPage) || inPage.reason !== 'frame') return 0;
  for (const { frame } of await lookAtFrames(tab).catch(() => [])) {
    const there = await selected(frame);
    if (there && 'text' in there) return frame;
  }
  return 0;
}
