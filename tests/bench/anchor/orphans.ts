import { locate } from '../../../lib/anchor';
import type { Selectors } from '../../../lib/claims';
import { Random } from './random';
import { type Timing, timeSlices } from './slices';

/** Words in a sentence of the page, and in a quote. */
const WORDS = 20;

const SYLLABLES = 'ba ko ri tu men sal do ver ni gra ple sho wa int ed ry'.split(' ');

export interface LargePage {
  /** Units of text on the page. */
  units: number;
  /** Quotes that do not stand in it. */
  quotes: number;
}

/** Shows a large page and makes quotes of its words, none of which stands in it. */
async function show({ units, quotes }: LargePage): Promise<{ page: HTMLElement; wanted: Selectors[] }> {
  const random = new Random(1);
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + random.below(4) }, () => random.pick(SYLLABLES)).join(''),
  );
  const sentence = (): string => Array.from({ length: WORDS }, () => random.pick(words)).join(' ');
  const page = document.createElement('main');
  for (let length = 0; length < units; ) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence();
    length += paragraph.textContent.length;
    page.append(paragraph);
  }
  document.body.replaceChildren(page);
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const wanted = Array.from({ length: quotes }, (_, at) => ({
    quote: { exact: sentence(), prefix: sentence().slice(-64), suffix: sentence().slice(0, 64) },
    position: { start: at * WORDS, end: at * WORDS + 1 },
    rivals: [],
  }));
  return { page, wanted };
}

/** The worst there is: many quotes that are gone, all made of the words of a large page. */
export async function orphansOnLargePage(large: LargePage): Promise<Timing & { orphans: number }> {
  const { page, wanted } = await show(large);
  const { result, ms, longestSlice } = await timeSlices(() => locate(page, wanted));
  return { ms, longestSlice, orphans: result.filter(found => !found).length };
}

/** How long the same search goes on after it has been told to stop, at the worst of several moments before its end, in milliseconds. */
export async function abortOnLargePage(large: LargePage): Promise<number> {
  const { page, wanted } = await show(large);
  let worst = 0;
  for (const moment of [5, 50, 200, 500]) {
    const life = new AbortController();
    let told: number | undefined;
    setTimeout(() => {
      told = performance.now();
      life.abort();
    }, moment);
    await locate(page, wanted, { signal: life.signal }).catch(() => {});
    if (told === undefined) break;
    worst = Math.max(worst, performance.now() - told);
  }
  return worst;
}
