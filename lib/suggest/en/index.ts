import type { Language } from '../language';
import { figures } from './figures';

export const english: Language = { code: 'en', figures };
