import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/claims';
import { type Ask, askSelection, type SelectionState, type toAnnotator } from '../../../lib/messages';

/** The page (0) with a frame (1) that has a frame (2) in it, and another frame (3). */
const PLACES = ['', '/0', '/0/0', '/1'];

/** Asks in a tab whose frames answer this; `null` is nobody. In each frame `active` names the one that has the keyboard. */
function asked(answers: readonly (SelectionState | null)[], active: Record<number, number>) {
  const annotatorIn = (frame: number) =>
    (async (name: string) => {
      if (name === 'ping') return ok(frame);
      const answer = answers[frame];
      return answer ? ok(answer) : fail('interrupted', 'nobody there');
    }) as unknown as Ask<typeof toAnnotator>;
  const looks = PLACES.map((place, frame) => ({ frame, place, active: PLACES[active[frame] ?? -1] ?? null }));
  return askSelection(annotatorIn, async () => looks);
}

const frame: SelectionState = { reason: 'frame' };
const none: SelectionState = { reason: 'none' };
const text: SelectionState = { text: 'Eleven of the fourteen berths' };

describe('what is selected where the reader is', () => {
  it.each<[string, (SelectionState | null)[], Record<number, number>, number, SelectionState]>([
    ['text in the page', [text, none, none, none], {}, 0, text],
    ['text in a frame', [frame, text, none, none], { 0: 1 }, 1, text],
    ['nothing in a frame', [frame, none, none, none], { 0: 1 }, 1, none],
    ['a field in a frame', [frame, { reason: 'field' }, none, none], { 0: 1 }, 1, { reason: 'field' }],
    ['text in a frame in a frame', [frame, frame, text, none], { 0: 1, 1: 2 }, 2, text],
    [
      'nothing, and other text in a frame that the reader has left',
      [frame, text, none, none],
      { 0: 3 },
      3,
      none,
    ],
    ['in a frame in which nobody answers', [frame, null, none, none], { 0: 1 }, 0, frame],
    ['in a frame in a frame in which nobody answers', [frame, frame, null, none], { 0: 1, 1: 2 }, 1, frame],
    ['in a frame that we are not let into', [frame, text, none, none], {}, 0, frame],
  ])('%s', async (_, answers, active, where, said) => {
    const { annotator, selection } = await asked(answers, active);
    expect(selection).toEqual(ok(said));
    expect(await annotator('ping', {})).toEqual(ok(where));
  });

  it('is unknown where nobody answers in the page', async () => {
    expect((await asked([null, text, none, none], { 0: 1 })).selection.ok).toBe(false);
  });

  it('stays with the page where its frames cannot be looked at', async () => {
    const annotatorIn = () => (async () => ok(frame)) as unknown as Ask<typeof toAnnotator>;
    const answer = await askSelection(annotatorIn, () => Promise.reject(new Error('gone')));
    expect(answer.selection).toEqual(ok(frame));
  });
});
