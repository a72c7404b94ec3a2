import type { Article, Id, Snapshot } from '../claims';
import type { Draft } from './commit';

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

/** The HTML of a snapshot. It must be sanitised again before it is shown. */
export async function unpackSnapshot(snapshot: Pick<Snapshot, 'content'>): Promise<string> {
  return new TextDecoder().decode(await pipe(snapshot.content, new DecompressionStream('gzip')));
}

export function snapshotRow(id: Id, source: Id, page: Id, packed: PackedSnapshot): Draft<Snapshot> {
  return { id, source, page, ...packed };
}
