import { figuresIn, sentencesOf, suggestClaims } from '../../../lib/suggest';
import { english } from '../../../lib/suggest/en';
import { kindOf } from '../../../lib/suggest/kinds';
import { readSpeakers } from '../../../lib/suggest/speakers';
import type { LabelledArticle, LabelledFigure, LabelledSentence } from '../../support/suggest/labelled';

/** How many were right, of how many. */
export interface Share {
  right: number;
  of: number;
}

/** How many suggestions are shown at first. */
export const SHOWN = 8;

const share = (): Share => ({ right: 0, of: 0 });
const count = (into: Share, right: boolean) => {
  into.of += 1;
  if (right) into.right += 1;
};

export const textOf = (sentences: readonly LabelledSentence[]) => sentences.map(({ text }) => text).join(' ');

/** Each labelled sentence with its place in its paragraph. */
function placed(article: LabelledArticle) {
  return article.paragraphs.flatMap((sentences, paragraph) => {
    let at = 0;
    return sentences.map(sentence => {
      const start = at;
      at += sentence.text.length + 1;
      return { ...sentence, paragraph, start, end: start + sentence.text.length };
    });
  });
}

/** Ways to choose sentences of an article, best first; ours, and what one would have without it. */
export type Chooser = (article: LabelledArticle) => ReturnType<typeof placed>;

export const choosers: Record<string, Chooser> = {
  Claimlight: article => {
    const all = placed(article);
    const found = suggestClaims(article.paragraphs.map(textOf), 'en');
    // A suggestion that is no labelled sentence counts as a wrong one.
    return found.map(
      ({ paragraph, start, end }) =>
        all.find(one => one.paragraph === paragraph && one.start === start && one.end === end) ??
        wrong(paragraph, start, end),
    );
  },
  'has a digit': article => placed(article).filter(({ text }) => /\d/.test(text)),
  'longest first': article => placed(article).toSorted((a, b) => b.text.length - a.text.length),
  'in page order': placed,
};

const wrong = (paragraph: number, start: number, end: number) => ({
  ...{ text: '', claim: false, kind: null, speaker: null, figures: [] },
  ...{ paragraph, start, end },
});

/** Precision among the first that are shown, and recall among all that are offered. */
export function ranking(articles: readonly LabelledArticle[], choose: Chooser) {
  const precision = share();
  const recall = share();
  const shownRecall = share();
  for (const article of articles) {
    const chosen = choose(article);
    const shown = chosen.slice(0, SHOWN);
    for (const { claim } of shown) count(precision, claim);
    const claims = placed(article).filter(({ claim }) => claim);
    const has = (among: typeof chosen, one: (typeof chosen)[number]) =>
      among.some(other => other.paragraph === one.paragraph && other.start === one.start);
    for (const claim of claims) {
      count(recall, has(chosen, claim));
      count(shownRecall, has(shown, claim));
    }
  }
  return { precision, recall, shownRecall };
}

/** How often sentences, figures, speakers and kinds are right; `missed` hears of each that is not. */
export function reading(
  articles: readonly LabelledArticle[],
  missed: (what: string, text: string, got: unknown) => void,
) {
  const is = {
    sentencesFound: share(),
    sentencesRight: share(),
    figuresFound: share(),
    figuresRight: share(),
    figuresWhole: share(),
    speakerNamed: share(),
    speakerInferred: share(),
    speakerExtra: share(),
    speech: share(),
    kind: share(),
  };
  for (const article of articles) {
    const read = readSpeakers(article.paragraphs.map(textOf), english());
    const all = placed(article);
    for (const [paragraph, sentences] of article.paragraphs.entries()) {
      const ends = new Set(
        all.filter(one => one.paragraph === paragraph).map(({ start, end }) => `${start} ${end}`),
      );
      const found = sentencesOf(textOf(sentences));
      for (const { start, end } of found) count(is.sentencesRight, ends.has(`${start} ${end}`));
      const have = new Set(found.map(({ start, end }) => `${start} ${end}`));
      for (const end of ends) count(is.sentencesFound, have.has(end));
    }
    for (const one of all) {
      const { text, paragraph, speaker } = one;
      const figures = figuresIn(text);
      const left = [...figures];
      for (const wanted of one.figures) {
        const at = left.findIndex(figure => sameValue(figure, wanted));
        count(is.figuresFound, at >= 0);
        const [figure] = at >= 0 ? left.splice(at, 1) : [];
        count(
          is.figuresWhole,
          figure?.unit === wanted.unit && figure?.approximation === wanted.approximation,
        );
      }
      for (const figure of figures) count(is.figuresRight, !left.includes(figure));
      if (left.length > 0 || figures.length !== one.figures.length) missed('figures', text, figures);

      const got = read.find(
        other => other.paragraph === paragraph && other.start <= one.start && other.end >= one.end,
      );
      const right = got?.speaker && speaker ? sameName(got.speaker.name, speaker.name) : false;
      if (speaker)
        count(
          speaker.named ? is.speakerNamed : is.speakerInferred,
          right && got?.speaker?.inferred === !speaker.named,
        );
      if (got?.speaker) count(is.speakerExtra, !speaker);
      if (speaker && right) count(is.speech, got?.speaker?.speech === speaker.speech);
      if ((speaker && !right) || (got?.speaker && !speaker)) missed('speaker', text, got?.speaker);
      if (one.claim) {
        const kind = kindOf(text, figures, got?.speaker ?? null, english());
        count(is.kind, kind === one.kind);
        if (kind !== one.kind) missed(`kind ${one.kind}`, text, kind);
      }
    }
  }
  return is;
}

/** Within a thousandth, since "a third" is labelled as 33.33 %. */
const close = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= Math.abs(b) / 1000;
const sameValue = (figure: { value: number; to: number | null }, wanted: LabelledFigure) =>
  close(figure.value, wanted.value) && close(figure.to, wanted.to);

/** The same name, or its surname, or with more of what stood beside it. */
function sameName(a: string, b: string): boolean {
  const [one, two] = [a, b].map(name =>
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^(?:the|a|an) /, ''),
  );
  const within = (whole = '', part = '') =>
    whole === part || whole.startsWith(`${part} `) || whole.endsWith(` ${part}`);
  return within(one, two) || within(two, one);
}
