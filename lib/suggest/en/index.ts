import type { Language } from '../language';
import { once } from '../once';
import { days } from './days';
import { englishFigures } from './figures';
import { empty, kinds, personal } from './kinds';
import { abbreviations, openers } from './sentences';
import { speechWords } from './speech';
import { BE, LINKS, set } from './words';

export const english = /* @__PURE__ */ once(
  (): Language => ({
    code: 'en',
    segmenter: new Intl.Segmenter('en', { granularity: 'sentence' }),
    figures: englishFigures(),
    speech: speechWords(),
    abbreviations: abbreviations(),
    openers: openers(),
    kinds: kinds(),
    empty,
    personal,
    common: set(`${BE} ${LINKS} the of to a that it this have has not an they`),
    days: days(),
  }),
);
