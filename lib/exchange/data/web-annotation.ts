import type { ClaimView, ExportRecord, LinkView, SourceView, Target } from '../../claims';
import type { ExportOptions, Records } from '../exporter';

/** Our own terms beside those of the standard; what reads only the standard passes over them. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { claimlight: 'urn:claimlight:' }];

const RIVALS = 'claimlight:RivalsSelector';

type Json = Record<string, unknown>;

/**
 * One page of annotations (W3C Web Annotation Data Model, 2017): a bookmark for each source, then its claims.
 * Each is whole in itself, context included. What the standard has no word for stands under `claimlight:`.
 */
export async function* write(records: Records, { now }: ExportOptions): AsyncIterable<string> {
  const generator = { id: 'urn:claimlight:software', type: 'Software', name: 'Claimlight' };
  const head = {
    '@context': CONTEXT[0],
    id: `urn:claimlight:export:${now}`,
    type: 'AnnotationPage',
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "items": [`;
  let separator = '\n';
  for await (const record of records) {
    for (const annotation of annotations(record)) {
      const whole = { '@context': CONTEXT, ...annotation, generator, generated: now };
      yield `${separator}${JSON.stringify(whole, null, 2).replace(/^/gm, '    ')}`;
      separator = ',\n';
    }
  }
  yield '\n  ]\n}\n';
}

function annotations({ source, claims }: ExportRecord): Json[] {
  return [bookmark(source), ...claims.map(claim => annotation(claim, source))];
}

/** A source as a bookmark: its tags, its note, and the whole bibliographic record. */
function bookmark(source: SourceView): Json {
  const { id, found, corrected, address, accessed, tags, note } = source;
  return {
    id: urn(id),
    type: 'Annotation',
    motivation: 'bookmarking',
    ...bodies([
      ...tags.map(tag => textBody(tag, 'tagging')),
      ...(note ? [textBody(note, 'commenting')] : []),
    ]),
    target: iri(source),
    created: accessed,
    'claimlight:source': { found, corrected, address, accessed, tags, note },
  };
}

function annotation(claim: ClaimView, source: SourceView): Json {
  const { statement, kind, speaker, said, status, statusNote, figures, tags, note, links = [] } = claim;
  const body = [
    ...(statement ? [textBody(statement, 'describing')] : []),
    ...(note ? [textBody(note, 'commenting')] : []),
    ...(kind ? [textBody(kind, 'classifying')] : []),
    ...(status !== 'unchecked' ? [textBody(status, 'assessing')] : []),
    ...tags.map(tag => textBody(tag, 'tagging')),
    ...links.map(linkBody),
  ];
  const own = {
    statement,
    kind,
    speaker,
    said,
    status,
    statusNote,
    figures,
    tags,
    note,
    links: links.map(bare),
  };
  const targets = claim.targets.map(target => targetOf(target, source, claim.createdAt));
  return {
    id: urn(claim.id),
    type: 'Annotation',
    motivation: body.length > 0 ? 'commenting' : 'highlighting',
    created: claim.createdAt,
    modified: claim.updatedAt,
    ...bodies(body),
    target: targets.length === 0 ? iri(source) : targets.length === 1 ? targets[0] : targets,
    'claimlight:of': urn(source.id),
    'claimlight:claim': own,
  };
}

/** A passage: its selectors side by side, each good alone, and when the page read so: as it was marked. */
function targetOf({ selectors, frame, format }: Target, source: SourceView, marked: string): Json {
  const rivals = selectors.filter(selector => selector.type === RIVALS);
  return {
    type: 'SpecificResource',
    source: frame ?? iri(source),
    selector: selectors.filter(selector => selector.type !== RIVALS),
    state: { type: 'TimeState', sourceDate: marked },
    ...(rivals.length > 0 && { 'claimlight:rivals': rivals }),
    ...(frame && { scope: iri(source), 'claimlight:frame': frame }),
    ...(format !== 'html' && { 'claimlight:format': format }),
  };
}

function linkBody({ relation, note, to }: LinkView): Json {
  const source = to.claim ? urn(to.claim) : to.address;
  return {
    type: 'SpecificResource',
    source,
    purpose: 'linking',
    'claimlight:relation': relation,
    ...(note && { 'claimlight:note': note }),
  };
}

const bare = ({ relation, note, to: { label: _, source: __, ...to } }: LinkView) => ({ relation, note, to });

const textBody = (value: string, purpose: string): Json => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
});

const bodies = (body: Json[]) => (body.length > 0 ? { body } : {});
const urn = (id: string) => `urn:uuid:${id}`;
const iri = ({ address, id }: SourceView) => address || urn(id);
