import {
  type Author,
  authorName,
  type ClaimView,
  claimLink,
  type ExportRecord,
  type LinkView,
  type SourceView,
  type Status,
} from '../../claims';
import type { Records } from '../exporter';
import { citedAddress, containerOf } from '../parts/source-parts';

type Json = Record<string, unknown>;

/** Verdicts as schema.org's reviews count: 1 is false, 5 is true. The others are no verdicts. */
const VERDICTS: Partial<Record<Status, number>> = { refuted: 1, disputed: 2, mixed: 3, supported: 5 };

/** A verdict is the reader's own. Who that is nobody asked, so no name is made up. */
const REVIEWER: Json = { '@type': 'Person', name: 'The reader who kept this claim' };

/** What speaks for or against a claim; a review also cites what only gives context. */
const EVIDENCE = ['supports', 'contradicts', 'source of'];
const CITED = [...EVIDENCE, 'context'];

const TYPES: Record<string, string> = {
  'newspaper article': 'NewsArticle',
  'magazine article': 'Article',
  'journal article': 'ScholarlyArticle',
  'blog post': 'BlogPosting',
  report: 'Report',
};

/** A graph of schema.org `Claim`s, and a `ClaimReview` for each one that has both a verdict and evidence. */
export async function* write(records: Records): AsyncIterable<string> {
  yield '{\n  "@context": "https://schema.org",\n  "@graph": [';
  let separator = '\n';
  for await (const record of records) {
    for (const thing of things(record)) {
      yield `${separator}${JSON.stringify(thing, null, 2).replace(/^/gm, '    ')}`;
      separator = ',\n';
    }
  }
  yield '\n  ]\n}\n';
}

function things({ source, claims }: ExportRecord): Json[] {
  return [work(source), ...claims.flatMap(claim => [claimThing(claim, source), ...review(claim, source)])];
}

function work(source: SourceView): Json {
  const { fields, id, accessed, tags, note } = source;
  const container = containerOf(fields);
  return known({
    '@type': TYPES[fields.type ?? ''] ?? 'WebPage',
    '@id': urn(id),
    headline: fields.title,
    author: fields.authors?.map(person),
    publisher: fields.publisher && { '@type': 'Organization', name: fields.publisher },
    isPartOf: container && { '@type': 'CreativeWork', name: container },
    datePublished: fields.published,
    dateModified: fields.modified,
    inLanguage: fields.language,
    identifier: fields.doi && `https://doi.org/${fields.doi}`,
    url: citedAddress(source),
    abstract: fields.abstract,
    keywords: tags.length > 0 ? tags : undefined,
    comment: note ? { '@type': 'Comment', text: note } : undefined,
    sdDatePublished: accessed,
  });
}

function claimThing(claim: ClaimView, source: SourceView): Json {
  const { speaker, said, quotes, statement, tags, kind, note } = claim;
  return known({
    '@type': 'Claim',
    '@id': urn(claim.id),
    text: textOf(claim),
    description: statement ? quotes.join('\n\n') || undefined : undefined,
    author: speaker && known({ '@type': 'Person', name: speaker.name, jobTitle: speaker.role ?? undefined }),
    datePublished: said ?? undefined,
    appearance: { '@id': urn(source.id) },
    url: claimLink(claim, source) || undefined,
    genre: kind ?? undefined,
    keywords: tags.length > 0 ? tags : undefined,
    comment: note ? { '@type': 'Comment', text: note } : undefined,
    dateCreated: claim.createdAt,
    dateModified: claim.updatedAt,
  });
}

function review(claim: ClaimView, source: SourceView): Json[] {
  const cited = (claim.links ?? []).filter(({ relation }) => CITED.includes(relation));
  const ratingValue = VERDICTS[claim.status];
  if (!ratingValue || !cited.some(({ relation }) => EVIDENCE.includes(relation))) return [];
  return [
    known({
      '@type': 'ClaimReview',
      '@id': `${urn(claim.id)}#review`,
      author: REVIEWER,
      claimReviewed: textOf(claim),
      itemReviewed: { '@id': urn(claim.id) },
      url: claimLink(claim, source) || undefined,
      reviewRating: {
        '@type': 'Rating',
        ratingValue,
        worstRating: 1,
        bestRating: 5,
        alternateName: claim.status,
      },
      reviewBody: claim.statusNote || undefined,
      datePublished: claim.updatedAt,
      citation: cited.map(evidenceThing),
    }),
  ];
}

function evidenceThing({ relation, note, to }: LinkView): Json {
  const target = to.claim
    ? { '@type': 'Claim', '@id': urn(to.claim), appearance: to.source && appearance(to.source) }
    : { '@type': 'CreativeWork', url: to.address };
  return known({ ...target, name: to.label, description: note ? `${relation}: ${note}` : relation });
}

const appearance = ({ title, address }: NonNullable<LinkView['to']['source']>): Json =>
  known({ '@type': 'CreativeWork', name: title, url: address });

const textOf = ({ statement, quotes, note }: ClaimView) => statement || quotes.join('\n\n') || note;

function person(author: Author): Json {
  if ('literal' in author) return { '@type': 'Organization', name: author.literal };
  const { family, given, suffix, particle } = author;
  const familyName = [particle, family].filter(Boolean).join(' ');
  return known({
    '@type': 'Person',
    name: authorName(author),
    familyName,
    givenName: given,
    honorificSuffix: suffix,
  });
}

const urn = (id: string) => `urn:uuid:${id}`;
const known = (thing: Json): Json =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== null));
