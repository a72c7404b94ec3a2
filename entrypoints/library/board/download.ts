import { claimLink, type ExportRecord, type Link, type LinkView, sourceTitle } from '../../../lib/claims';
import { type FormatId, formats } from '../../../lib/exchange';
import { type BoardData, type SourcedClaim, saying } from './board-data';

/** The claims of the board source by source, as the exports take them; each with its links from both ends. */
async function* recordsOf({ claims, links, outside }: BoardData): AsyncIterable<ExportRecord> {
  const byId = new Map([...claims, ...outside].map(claim => [claim.id, claim]));
  const leading = Map.groupBy(links, ({ to }) => ('claim' in to ? to.claim : null));
  for (const [source, own] of Map.groupBy(claims, claim => claim.from)) {
    yield {
      source,
      claims: own.map(claim => ({
        ...claim,
        evidenceFor: (leading.get(claim.id) ?? []).flatMap(link => seenFrom(link, byId.get(link.from))),
      })),
    };
  }
}

/** A link as its other end names it: by the claim that it belongs to. */
function seenFrom({ relation, note }: Link, owner: SourcedClaim | undefined): LinkView[] {
  if (!owner) return [];
  const address = claimLink(owner, owner.from);
  const source = { title: sourceTitle(owner.from), ...(address && { address }) };
  return [{ relation, note, to: { claim: owner.id, label: saying(owner), source } }];
}

/** The board's claims as a file of one of the exchange formats. */
export async function tableFile(data: BoardData, format: Extract<FormatId, 'csv' | 'html'>): Promise<Blob> {
  const exporter = formats.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no exporter for ${format}`);
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  const now = new Date().toISOString();
  for await (const part of exporter.write(recordsOf(data), { now, bom: true })) {
    parts.push(typeof part === 'string' ? part : new Uint8Array(part));
  }
  return new Blob(parts, { type: exporter.mime });
}
