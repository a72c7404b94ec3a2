import type { Language } from '../language';
import { once } from '../once';
import { figureWords } from './figures';

export const english = /* @__PURE__ */ once((): Language => ({ code: 'en', figures: figureWords() }));
