import { lookAtFrames, sendToTab } from '../../lib/browser';
import { type Id, ok, type Result } from '../../lib/claims';
import {
  type Ask,
  asker,
  askSelection,
  type Place,
  type SelectionState,
  type toAnnotator,
} from '../../lib/messages';

/** The annotators of one tab, in the page itself and in its frames, as if they were one. */
export interface TabAnnotators {
  /** Claims in page order; those in frames come after those in the page, orphans last. */
  places(): Promise<Result<Place[]>>;
  /** What is selected in the page, or in the frame of it that the reader is in. */
  selection(): Promise<Result<SelectionState>>;
  /** Asks where the reader is. */
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
  let atReader = inFrame(0);

  return {
    async places() {
      const top = await inFrame(0)('places', {});
      if (!top.ok) return top;
      const all = top.value;
      frameOf.clear();
      for (const { claim } of all) frameOf.set(claim, 0);
      for (const { frame } of await lookAtFrames(tab).catch(() => [])) {
        if (frame === 0) continue;
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
      const reader = await askSelection(inFrame, () => lookAtFrames(tab));
      atReader = reader.annotator;
      return reader.selection;
    },
    top: inFrame(0),
    atSelection: (name, input) => atReader(name, input),
    at: claim => inFrame(frameOf.get(claim) ?? 0),
  };
}
