import type { FrameLook } from '../browser';
import type { Result } from '../claims';
import type { Ask } from './ask';
import type { SelectionState, toAnnotator } from './contract';

interface Selection {
  /** Asks the frame that the reader is in. */
  annotator: Ask<typeof toAnnotator>;
  selection: Result<SelectionState>;
}

/**
 * What is selected where the reader is in a tab: where the keyboard is, so text that another frame still has selected does not count.
 * The reason is `frame` where no annotator answers in the frame that the reader is in. `look` is asked only where it takes more than the page.
 */
export async function askSelection(
  annotatorIn: (frame: number) => Ask<typeof toAnnotator>,
  look: () => Promise<Pick<FrameLook, 'frame' | 'place' | 'active'>[]>,
): Promise<Selection> {
  const from = async (frame: number): Promise<Selection> => {
    const annotator = annotatorIn(frame);
    const selection = await annotator('selection', {});
    const isFurtherIn = selection.ok && selection.value.reason === 'frame';
    const looks = isFurtherIn ? await look().catch(() => []) : [];
    const active = looks.find(look => look.frame === frame)?.active;
    const inner = looks.find(({ place }) => place === active);
    const there = inner && (await from(inner.frame));
    return there?.selection.ok ? there : { annotator, selection };
  };
  return from(0);
}
