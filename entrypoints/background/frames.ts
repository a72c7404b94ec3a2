import { pageKey } from '../../lib/article/page-key';
import { addStyle, type FrameLook, lookAtFrames, runInFrames } from '../../lib/browser';
import { type ClaimlightDatabase, claimsOfPage } from '../../lib/store';

/** No more frames of one page than this get an annotator. */
const MOST_FRAMES = 20;

/** Says which frames of a page are wanted. */
export type WantedFrames = (frame: FrameLook) => boolean;

/** The frames in which claims of a page stand. */
export async function framesWithClaims(db: ClaimlightDatabase, address: string): Promise<WantedFrames> {
  const claims = await claimsOfPage(db, pageKey(address));
  const keys = new Set(
    claims.flatMap(({ targets }) => targets.flatMap(({ frame }) => (frame === null ? [] : [pageKey(frame)]))),
  );
  return ({ address: there }) => keys.has(pageKey(there));
}

/** The frames in which a reader may be reading: not a counter, a button or a banner. */
export const readableFrames: WantedFrames = ({ width, height, text }) =>
  width >= 200 && height >= 80 && text >= 40;

/** Puts annotators into those of a page's frames that are wanted and that the browser lets us into. */
export async function attachFrames(tab: number, wanted: WantedFrames): Promise<void> {
  try {
    const frames = (await lookAtFrames(tab))
      .filter(look => look.frame > 0 && wanted(look))
      .slice(0, MOST_FRAMES)
      .map(({ frame }) => frame);
    if (frames.length === 0) return;
    const started = await runInFrames(tab, '/annotator.js', frames);
    if (started.length > 0) await addStyle(tab, '/assets/marks.css', started);
  } catch {
    // A frame that went away meanwhile takes the whole order with it; the page itself is served all the same.
  }
}
