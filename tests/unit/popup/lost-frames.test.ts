import { expect, it } from 'vitest';
import { lostWithFrames } from '../../../entrypoints/this-page/lost-frames';
import type { Target } from '../../../lib/claims';
import type { Place } from '../../../lib/messages';

const FRAME = 'https://maps.example/harbour';
const claim = (id: string, ...frames: (string | null)[]) => ({
  id,
  targets: frames.map((frame): Target => ({ format: 'html', frame, selectors: [] })),
});
const at = (id: string): Place => ({
  claim: id,
  found: { match: 'exact', score: 1, hidden: false },
  missing: [],
  changes: [],
});

it.each([
  ['a frame that has gone', claim('1', FRAME), [], ['1']],
  ['several such frames', claim('1', FRAME, `${FRAME}/2`), [at('2')], ['1']],
  ['a frame that has answered', claim('1', FRAME), [at('1')], []],
  ['the page itself, which has not been asked since it was saved', claim('1', null), [], []],
  ['the page itself and a frame', claim('1', FRAME, null), [], []],
  ['no words at all: a note on the page', claim('1'), [], []],
])('a claim on %s', (_, one, places, lost) => {
  expect(lostWithFrames([one], places).map(({ claim: id, found }) => [id, found])).toEqual(
    lost.map(id => [id, null]),
  );
});
