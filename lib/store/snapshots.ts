import { type Article, type Id, LONGEST_SNAPSHOT, type Snapshot } from '../claims';
import type { Draft } from './commit';
import { StoreError } from './failures';

/** Content ready to be stored; made before the transaction, which may wait for nothing but the database. */
export type PackedSnapshot = Pick<Snapshot, 'hash' | 'title' | 'language' | 'words' | 'content'>;

async function pipe(bytes: Uint8Array, through: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(through as ReadableWritablePair);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Compresses an article's sanitised content (gzip) and names it by its SHA-256. */
export async function packSnapshot(article: Article): Promise<PackedSnapshot> {
  const bytes = new TextEncoder().encode(article.html);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    hash: Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join(''),
    title: article.title,
    language: article.language,
    words: article.words,
    content: await pipe(bytes, new CompressionStream('gzip')),
  };
}

/** A letter takes at most three bytes of UTF-8 for each UTF-16 unit. */
const MOST_BYTES = 3 * LONGEST_SNAPSHOT;

/**
 * The HTML of a snapshot. It must be sanitised again before it is shown. Throws where a restored backup brought
 * something that is no packed article, or unpacks to more than any article has.
 */
export async function unpackSnapshot({ content }: Pick<Snapshot, 'content'>): Promise<string> {
  let bytes = 0;
  const limited = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) controller.error(new StoreError('invalid', 'snapshot too large'));
      else controller.enqueue(chunk);
    },
  });
  const packed = new Blob([content]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream('gzip')).pipeThrough(limited)).text();
}

export function snapshotRow(id: Id, source: Id, page: Id, packed: PackedSnapshot): Draft<Snapshot> {
  return { id, source, page, ...packed };
}
