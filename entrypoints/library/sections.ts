import { Library, Quote } from 'lucide';

/** The sections in the order of the navigation; the first is shown where the address names none. */
export const SECTIONS = [
  { id: 'claims', icon: Quote, load: async () => (await import('./browse/browse')).Browse },
  { id: 'sources', icon: Library, load: async () => (await import('./browse/browse')).Browse },
] as const;
