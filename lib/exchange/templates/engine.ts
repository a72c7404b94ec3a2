import { Liquid } from 'liquidjs';
import { LONGEST_TEMPLATE } from '../../claims';
import { asLink, asQuotation, asText, tagName } from '../notes/markdown-text';

/** Tags by which a template would read another file; there is none that it may read. */
const READING = ['include', 'render', 'layout', 'block'];

/** Most that one source may cost: time in ms, and Liquid's own count of what it allocates. */
export interface Limits {
  time: number;
  memory: number;
}

/** Liquid, with nothing in reach but what it is given: no files, no prototypes, no time or memory without end. */
export function makeEngine({ time, memory }: Limits): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: LONGEST_TEMPLATE,
    renderLimit: time,
    memoryLimit: memory,
    // Instants are kept in UTC, and a day must not become the one before.
    timezoneOffset: 0,
  });
  for (const name of READING) delete engine.tags[name];
  for (const [name, filter] of Object.entries(FILTERS)) {
    engine.registerFilter(name, function (value: unknown, ...more: unknown[]) {
      const text = written(value);
      this.context.memoryLimit.use(text.length);
      return filter(text, ...more.map(written));
    });
  }
  return engine;
}

/** Our own filters: what comes from pages and people made safe for the place where it is put. */
const FILTERS: Record<string, (text: string, ...more: string[]) => string> = {
  markdown: text => asText(text).trim(),
  quotation: text => asQuotation(text),
  link: (text, address = '') => (address ? asLink(text, address) : asText(text)),
  hashtag: text => `#${tagName(text)}`,
};

const written = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
