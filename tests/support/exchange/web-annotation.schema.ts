/**
 * What an annotation must and must not be, as JSON Schema, written from the normative sections of the
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017). Section numbers stand at each rule.
 */
const iri = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:\\S+$' };
const oneOrMore = (item: object) => ({ anyOf: [item, { type: 'array', minItems: 1, items: item }] });
const when = (type: string, rules: object) => ({
  anyOf: [{ not: { required: ['type'], properties: { type: { const: type } } } }, rules],
});
/** 3.3.1: a date-time with a zone, of type xsd:dateTime in UTC. */
const dateTime = { type: 'string', format: 'date-time', pattern: 'Z$' };

/** 3.3.5: the motivations of the standard, one of which each purpose and motivation of ours must be. */
const motivation = {
  enum: [
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
    'linking',
    'moderating',
    'questioning',
    'replying',
    'tagging',
  ],
};

/** 4.2: selectors. Each has exactly one class and the properties of that class. */
const selector = {
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string' }, refinedBy: { $ref: '#/$defs/selector' } },
  allOf: [
    // 4.2.1: exactly one value; conformsTo at most one, an IRI.
    when('FragmentSelector', {
      required: ['value'],
      properties: { value: { type: 'string', not: { pattern: '^#' } }, conformsTo: iri },
    }),
    // 4.2.4: exactly one exact; prefix and suffix at most one each.
    when('TextQuoteSelector', {
      required: ['exact'],
      properties: { exact: { type: 'string' }, prefix: { type: 'string' }, suffix: { type: 'string' } },
    }),
    // 4.2.5: exactly one start and one end, not negative.
    when('TextPositionSelector', {
      required: ['start', 'end'],
      properties: { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } },
    }),
  ],
};

/** 4.3: states. 4.3.1: one or more sourceDate, or both sourceDateStart and sourceDateEnd. */
const state = {
  type: 'object',
  required: ['type'],
  allOf: [
    when('TimeState', {
      anyOf: [{ required: ['sourceDate'] }, { required: ['sourceDateStart', 'sourceDateEnd'] }],
      properties: {
        sourceDate: oneOrMore(dateTime),
        sourceDateStart: dateTime,
        sourceDateEnd: dateTime,
        cached: oneOrMore(iri),
      },
    }),
  ],
};

/** 4: a specific resource has exactly one source; 3.2.4: an embedded textual body has exactly one value. */
const resource = {
  anyOf: [
    iri,
    {
      type: 'object',
      properties: {
        id: iri,
        type: oneOrMore({ type: 'string' }),
        format: oneOrMore({ type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' }),
        language: oneOrMore({ type: 'string' }),
        purpose: oneOrMore(motivation),
        selector: oneOrMore({ $ref: '#/$defs/selector' }),
        state: oneOrMore({ $ref: '#/$defs/state' }),
        scope: oneOrMore(iri),
      },
      allOf: [
        when('TextualBody', { required: ['value'], properties: { value: { type: 'string' } } }),
        when('SpecificResource', {
          required: ['source'],
          properties: { source: { anyOf: [iri, { type: 'object', required: ['id'] }] } },
        }),
        { anyOf: [{ required: ['type'] }, { required: ['id'] }] },
      ],
    },
  ],
};

const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/** 3.1: context, exactly one id (an IRI), type, one or more targets, body or bodyValue at most. */
export const annotationSchema = {
  $defs: { selector, state, resource },
  type: 'object',
  required: ['@context', 'id', 'type', 'target'],
  properties: {
    '@context': { anyOf: [{ const: ANNO }, { type: 'array', contains: { const: ANNO } }] },
    id: iri,
    type: { anyOf: [{ const: 'Annotation' }, { type: 'array', contains: { const: 'Annotation' } }] },
    body: oneOrMore({ $ref: '#/$defs/resource' }),
    target: oneOrMore({ $ref: '#/$defs/resource' }),
    motivation: oneOrMore(motivation),
    created: dateTime,
    modified: dateTime,
    generated: dateTime,
    generator: oneOrMore({
      anyOf: [iri, { type: 'object', properties: { id: iri, type: { type: 'string' } } }],
    }),
  },
  not: { required: ['body', 'bodyValue'] },
};

/** 5.2: a page has exactly one id, its class, and its annotations in order. */
export const pageSchema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { anyOf: [{ const: ANNO }, { type: 'array', contains: { const: ANNO } }] },
    id: iri,
    type: { const: 'AnnotationPage' },
    startIndex: { type: 'integer', minimum: 0 },
    items: { type: 'array' },
  },
};
