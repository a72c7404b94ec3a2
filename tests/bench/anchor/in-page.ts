import { ENGINES } from './engines';
import { MUTATIONS } from './mutations';
import { abortOnLargePage, orphansOnLargePage } from './orphans';
import { Random, seedOf } from './random';
import { type Sample, sampleQuotes } from './sampling';
import { type Timing, timeSlices } from './slices';
import { Ruler, type TrueQuote, Truth } from './truth';

export interface Order {
  name: string;
  html: string;
  engines: string[];
  mutations: string[];
  quotes: number;
  seed: number;
}

/** What became of one quote. */
export interface Outcome {
  mutation: string;
  engine: string;
  verdict: 'right' | 'wrong' | 'orphan' | 'gone-orphan' | 'gone-placed';
  exactEnds: boolean;
  /** Of what is in its right place: whether the engine says rightly if the words have changed; `undefined` if it does not say. */
  rightGrade?: boolean | undefined;
  /** What was wanted and what was found, for the report of failures. */
  wanted: string;
  found: string;
  before: string;
}

export interface PageReport {
  outcomes: Outcome[];
  times: ({ mutation: string; engine: string } & Timing)[];
  /** One walk over the page that only collects its text, and one that leaves out what is not shown. */
  walkMs: number;
  shownWalkMs: number;
}

/** The page in a frame of its own, without its scripts running. */
function load(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const one of parsed.querySelectorAll('script,iframe,link,object,embed')) one.remove();
  for (const one of parsed.querySelectorAll('img,source,video')) {
    one.removeAttribute('src');
    one.removeAttribute('srcset');
  }
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 900px';
  document.body.append(frame);
  const inner = frame.contentDocument;
  if (!inner) throw new Error('The frame has no document.');
  inner.replaceChild(inner.adoptNode(parsed.documentElement), inner.documentElement);
  return inner.body;
}

const textNodes = (root: HTMLElement): Text[] => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
};

function cloneWithTruth(
  pristine: HTMLElement,
  samples: readonly Sample[],
): { body: HTMLElement; truth: Truth } {
  const body = pristine.cloneNode(true) as HTMLElement;
  const twins = new Map(textNodes(pristine).map((node, at) => [node, at]));
  const copies = textNodes(body);
  const copy = (node: Text, offset: number) => ({ node: copies[twins.get(node) ?? -1] ?? node, offset });
  const quotes: TrueQuote[] = samples.map(({ start, end }) => ({
    start: copy(start.node, start.offset),
    end: copy(end.node, end.offset),
    gone: false,
  }));
  return { body, truth: new Truth(quotes) };
}

async function runPage(order: Order): Promise<PageReport> {
  const pristine = load(order.html);
  const root = pristine.ownerDocument;
  const samples = sampleQuotes(pristine, order.quotes, new Random(seedOf(order.name) ^ order.seed));
  const rangeOf = ({ start, end }: Sample): Range => {
    const range = root.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  };
  const wordsIn = samples.map(sample => rangeOf(sample).toString());
  const described = new Map<string, unknown[]>();
  for (const name of order.engines) {
    const all: unknown[] = [];
    for (const sample of samples) all.push(await ENGINES[name]?.describe(pristine, rangeOf(sample)));
    described.set(name, all);
  }
  const report: PageReport = { outcomes: [], times: [], walkMs: 0, shownWalkMs: 0 };
  report.walkMs = timeOfWalk(pristine, false);
  report.shownWalkMs = timeOfWalk(pristine, true);
  for (const mutation of order.mutations) {
    const { body, truth } = cloneWithTruth(pristine, samples);
    root.body.replaceWith(body);
    MUTATIONS[mutation]?.({ body, truth, random: new Random(seedOf(order.name + mutation) ^ order.seed) });
    truth.settle(body);
    await drawn();
    const ruler = new Ruler(body);
    for (const name of order.engines) {
      const {
        result: found,
        ms,
        longestSlice,
      } = await timeSlices(async () => ENGINES[name]?.locate(body, described.get(name) ?? []));
      report.times.push({ mutation, engine: name, ms, longestSlice });
      truth.quotes.forEach((quote, at) => {
        if (quote.torn) return;
        const before = samples[at];
        const answer = found?.[at];
        const range = answer?.range ?? null;
        const wanted = before ? wordsIn[at] : '';
        const now = truth
          .partsOf(quote, body)
          .map(({ node, from, to }) => node.data.slice(from, to))
          .join('');
        const judged = judge(ruler, quote, range);
        const isChanged = !readAlike(wanted ?? '', now);
        const isGraded = judged.verdict === 'right' && answer?.match;
        report.outcomes.push({
          mutation,
          engine: name,
          ...judged,
          rightGrade: isGraded ? (answer.match === 'changed') === isChanged : undefined,
          wanted: wanted?.slice(0, 200) ?? '',
          found: range?.toString().slice(0, 200) ?? '',
          before: now.slice(0, 200),
        });
      });
    }
  }
  root.body.replaceWith(pristine);
  return report;
}

/** A page has been drawn when an annotator comes to it; what drawing it takes is no engine's time. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await new Promise(done => setTimeout(done));
}

function judge(ruler: Ruler, quote: TrueQuote, range: Range | null): Pick<Outcome, 'verdict' | 'exactEnds'> {
  if (quote.gone) return { verdict: range ? 'gone-placed' : 'gone-orphan', exactEnds: false };
  if (!range) return { verdict: 'orphan', exactEnds: false };
  const start = ruler.at(quote.start.node, quote.start.offset);
  const end = ruler.at(quote.end.node, quote.end.offset);
  const from = ruler.at(range.startContainer, range.startOffset);
  const to = ruler.at(range.endContainer, range.endOffset);
  const shared = Math.min(end, to) - Math.max(start, from);
  const right = shared > 0 && shared * 2 >= Math.max(end, to) - Math.min(start, from);
  return { verdict: right ? 'right' : 'wrong', exactEnds: right && start === from && end === to };
}

/** Whether a reader would call two texts the same: all but typography, case and white space. */
function readAlike(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text
      .normalize('NFKD')
      .toUpperCase()
      .toLowerCase()
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’‚`]/g, "'")
      .replace(/[‐‑‒–—―]|--/g, '-')
      .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  return bare(one) === bare(other);
}

/** One walk that only collects the page's text, for comparison; median of five, in milliseconds. */
function timeOfWalk(body: HTMLElement, onlyShown: boolean): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (onlyShown && !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      text += (node as Text).data;
    }
    return performance.now() - began + 0 * text.length;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

Object.assign(globalThis, { runPage, orphansOnLargePage, abortOnLargePage });
