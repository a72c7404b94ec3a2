import {
  authorName,
  type ClaimView,
  claimLink,
  type ExportRecord,
  SOURCE_FIELDS,
  type SourceView,
} from '../../claims';
import { dayOf } from '../parts/date-parts';
import { questionOf } from '../parts/question';
import { citedAddress, containerOf, titleOf } from '../parts/source-parts';

/** Where a source stands in the file that is written. */
export interface Place {
  /** From 0. */
  index: number;
  /** Whether it is the file's only source. */
  alone: boolean;
  /** The instant of the export, ISO 8601. */
  now: string;
}

/**
 * What a template can name, for one source. Every name is always there, so that a wrong one can be told from an empty one;
 * what is not known, and every empty text, is null, which Liquid takes for false.
 */
export function variables({ source, claims }: ExportRecord, { index, alone, now }: Place): object {
  return known({
    source: sourceVariables(source),
    claims: claims.map(claim => claimVariables(claim, source)),
    index: index + 1,
    first: index === 0,
    alone,
    today: dayOf(now),
  }) as object;
}

function sourceVariables(source: SourceView): object {
  const { fields, id, tags, note, accessed } = source;
  const authors = fields.authors?.map(authorName) ?? [];
  return {
    ...Object.fromEntries(SOURCE_FIELDS.map(name => [name, (fields as Record<string, unknown>)[name]])),
    ...{ id, tags, note, authors, author: authors.join(', '), title: titleOf(source) },
    container: containerOf(fields),
    year: fields.published?.slice(0, 4),
    keywords: fields.keywords ?? [],
    address: citedAddress(source) ?? source.address,
    accessed: dayOf(accessed),
  };
}

function claimVariables(claim: ClaimView, source: SourceView): object {
  const { id, quotes, statement, kind, speaker, said, status, statusNote, tags, note, links = [] } = claim;
  return {
    ...{ id, quotes, statement, kind, said, status, tags, note },
    block: `claim-${id.slice(-12)}`,
    quote: quotes.join('\n\n'),
    question: questionOf(claim),
    speaker: { name: speaker?.name, role: speaker?.role, speech: speaker?.speech },
    status_note: statusNote,
    figures: claim.figures.map(({ text }) => text),
    evidence: links.map(({ relation, note, to }) => ({
      ...{ relation, note, label: to.label, claim: to.claim },
      address: to.address ?? to.source?.address,
      source: to.source?.title,
    })),
    link: claimLink(claim, source),
    created: dayOf(claim.createdAt),
    updated: dayOf(claim.updatedAt),
  };
}

function known(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, known(held)]));
}
