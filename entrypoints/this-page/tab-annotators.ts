import { lookAtFrames, sendToTab } from '../../lib/browser';
import { type Id, ok, type Result } from '../../lib/claims';
import { type Ask, asker, type Place, type SelectionState, type toAnnotator } from '../../lib/messages';

/** The annotators of one tab, in the page itself and in its frames, as if they were one. */
export interface TabAnnotators {
  /** Claims in page order; those in frames come after those in the page, orphans last. */
  places(): Promise<Result<Place[]>>;
  /** What is selected in the page, or in a frame of it. */
  selection(): Promise<Result<SelectionState>>;
  /** Asks where text is selected. */
  atSelection: Ask<typeof toAnnotator>;
  /** Asks the page itself. */
  top: Ask<typeof toAnnotator>;
  /** Asks where a claim stands or, where it is not known, in the page itself. */
  at(claim: Id): Ask<typeof toAnnotator>;
}

export function createTabAnnotators(tab: number): TabAnnotators {
  const inFrame = (frame: number): Ask<typeof toAnnotator> =>
    asker(message => sendToTab(tab, message, frame));
  const frameOf = new Map<Id, number>();
  let selectedIn = 0;

  const frames = async () => [0, ...(await lookAtFrames(tab).catch(() => [])).map(({ frame }) => frame)];

  return {
    async places() {
      const top = await inFrame(0)('places', {});
      if (!top.ok) return top;
      const all = top.value;
      frameOf.clear();
      for (const { claim } of all) frameOf.set(claim, 0);
      for (const frame of (await frames()).slice(1)) {
        const there = await inFrame(frame)('places', {});
        if (!there.ok) continue;
        for (const place of there.value) {
          frameOf.set(place.claim, frame);
          all.push(place);
        }
      }
      return ok(all.sort((a, b) => Number(!a.found) - Number(!b.found)));
    },
    async selection() {
      const top = await inFrame(0)('selection', {});
      selectedIn = 0;
      if (!top.ok || !('reason' in top.value) || top.value.reason !== 'frame') return top;
      for (const frame of (await frames()).slice(1)) {
        const there = await inFrame(frame)('selection', {});
        if (!there.ok || 'reason' in there.value) continue;
        selectedIn = frame;
        return there;
      }
      return top;
    },
    top: inFrame(0),
    atSelection: (name, input) => inFrame(selectedIn)(name, input),
    at: claim => inFrame(frameOf.get(claim) ?? 0),
  };
}
