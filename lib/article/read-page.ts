import type { Article, Reading, SourceMetadata } from '../claims';
import { addressOf } from './address';
import { toArticle } from './extract';
import { metadataOf } from './metadata';
import { type Parsed, parse } from './parse';

/**
 * The readable article of a page, or null where there is none. The live page is only read: Readability works on a copy.
 * Never throws: a page that breaks Readability has no article.
 */
export function extractArticle(document: Document): Article | null {
  return readPage(document).article;
}

/** Every bibliographic field of a page with the place it came from. Never throws; knows nothing of a page that breaks it. */
export function readMetadata(document: Document): SourceMetadata {
  return attempt(() => metadataOf(document, () => parse(document)?.byline), {});
}

/** Address, metadata and article of a page in one go. Never throws: what breaks is null or empty. */
export function readPage(document: Document): Reading {
  const parsed = attempt<Parsed | null>(() => parse(document), null);
  const metadata = attempt<SourceMetadata>(() => metadataOf(document, () => parsed?.byline), {});
  const article = attempt(() => parsed && toArticle(parsed, metadata), null);
  return { address: addressOf(document), metadata, article };
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
