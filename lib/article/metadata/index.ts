import type { SourceMetadata } from '../../claims';
import { addressOf } from '../address';
import { choose } from './choose';
import { readJsonLd } from './markup/json-ld';
import { readMetaTags } from './markup/meta-tags';
import { readMicrodata } from './markup/microdata';
import { readPageItself } from './markup/page-itself';
import { type Markup, write } from './written';

/** The families of markup, schema.org last because the others tell which of its things is this page. */
const FAMILIES = [readMetaTags, readPageItself, readJsonLd, readMicrodata];

/**
 * Every bibliographic field the page tells of, each with the place it came from. `byline` is asked only when the page's
 * own markup names nobody: it is Readability's, and costs a parse. Reads, and changes nothing; never throws.
 */
export function metadataOf(document: Document, byline: () => string | null | undefined): SourceMetadata {
  const markup: Markup = new Map();
  for (const read of FAMILIES) attempt(() => read(document, markup));
  const address = addressOf(document);
  const now = new Date();
  const chosen = choose(markup, address, now);
  if (chosen.authors) return chosen;
  attempt(() => write(markup, 'readability', byline()));
  return markup.has('readability') ? choose(markup, address, now) : chosen;
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // A page can break any one reader (`<form name="querySelectorAll">`); what the others found still holds.
  }
}
