import { locate } from '../../../lib/anchor';
import { Random } from './random';
import { type Timing, timeSlices } from './slices';

/** Units of text on the page, quotes that do not stand in it, and words in one of either. */
const PAGE = 1_000_000;
const QUOTES = 350;
const WORDS = 20;

const SYLLABLES = 'ba ko ri tu men sal do ver ni gra ple sho wa int ed ry'.split(' ');

/** The worst there is: many quotes that are gone, all made of the words of a large page. */
export async function orphansOnLargePage(): Promise<Timing & { orphans: number }> {
  const random = new Random(1);
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + random.below(4) }, () => random.pick(SYLLABLES)).join(''),
  );
  const sentence = (): string => Array.from({ length: WORDS }, () => random.pick(words)).join(' ');
  const page = document.createElement('main');
  for (let length = 0; length < PAGE; ) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence();
    length += paragraph.textContent.length;
    page.append(paragraph);
  }
  document.body.replaceChildren(page);
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const wanted = Array.from({ length: QUOTES }, (_, at) => ({
    quote: { exact: sentence(), prefix: sentence().slice(-64), suffix: sentence().slice(0, 64) },
    position: { start: at * WORDS, end: at * WORDS + 1 },
    rivals: [],
  }));
  const { result, ms, longestSlice } = await timeSlices(() => locate(page, wanted));
  return { ms, longestSlice, orphans: result.filter(found => !found).length };
}
