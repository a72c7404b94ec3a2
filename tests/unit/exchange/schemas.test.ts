import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records } from '../../support/exchange/arbitrary';
import { BARE, RECORD, write } from '../../support/exchange/records';
import { annotationSchema, pageSchema } from '../../support/exchange/web-annotation.schema';

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false, strictTypes: false });
addFormats.default(ajv);

/** What is wrong with a document by a schema; nothing, if it fits. */
function wrong(schema: object, document: unknown): string[] {
  const validate = ajv.compile(schema); // Ajv keeps what it made of a schema.
  return validate(document) ? [] : (validate.errors ?? []).map(e => `${e.instancePath} ${e.message}`);
}

describe('Claimlight JSON', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../docs/claimlight.schema.json'), 'utf8'),
  );
  it('fits its schema, whatever the library holds', async () => {
    expect(wrong(schema, JSON.parse(await write('json', [RECORD, BARE])))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(records, async all => {
        expect(wrong(schema, JSON.parse(await write('json', all)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  it('does not fit it with a field too many, a wrong kind or a date that is none', async () => {
    const good = JSON.parse(await write('json', [RECORD]));
    const [source] = good.sources;
    for (const bad of [
      { ...good, more: 1 },
      { ...good, sources: [{ ...source, claims: [{ ...source.claims[0], kind: 'rumour' }] }] },
      { ...good, sources: [{ ...source, fields: { published: 'last spring' } }] },
    ]) {
      expect(wrong(schema, bad)).not.toEqual([]);
    }
  });
});

describe('Web Annotation', () => {
  it('is a page of annotations, each valid alone, whatever the library holds', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const page = JSON.parse(await write('webAnnotation', [RECORD, BARE, ...all]));
        expect(wrong(pageSchema, page)).toEqual([]);
        for (const item of page.items) expect(wrong(annotationSchema, item)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  it('says what the standard has words for in the words of the standard', async () => {
    const { items } = JSON.parse(await write('webAnnotation', [RECORD]));
    const [, claim] = items;
    expect(claim.body.map((body: { purpose: string }) => body.purpose)).toEqual([
      ...['describing', 'commenting', 'classifying', 'assessing', 'tagging'],
      ...['linking', 'linking', 'linking'],
    ]);
    expect(claim.target.selector.map((selector: { type: string }) => selector.type)).toEqual([
      ...['TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector'],
    ]);
    expect(claim.target.state.sourceDate).toBe(RECORD.source.accessed);
  });
  it.each([
    ['no context', { '@context': undefined }],
    [
      'a selector without its text',
      { target: { type: 'SpecificResource', source: 'a:b', selector: { type: 'TextQuoteSelector' } } },
    ],
    [
      'a state without a date',
      { target: { type: 'SpecificResource', source: 'a:b', state: { type: 'TimeState' } } },
    ],
    ['a motivation of our own', { motivation: 'claiming' }],
    ['a body without its text', { body: { type: 'TextualBody' } }],
  ])('the rules refuse %s', async (_, change) => {
    const { items } = JSON.parse(await write('webAnnotation', [RECORD]));
    expect(wrong(annotationSchema, { ...items[1], ...change })).not.toEqual([]);
  });
});

describe('schema.org', () => {
  it('reviews only a claim that has a verdict and evidence', async () => {
    const types = async (change: object) => {
      const [first] = RECORD.claims;
      const record = { ...RECORD, claims: [{ ...first, ...change }] as typeof RECORD.claims };
      const graph = JSON.parse(await write('schemaOrg', [record]))['@graph'];
      return graph.map((thing: { '@type': string }) => thing['@type']);
    };
    expect(await types({})).toEqual(['NewsArticle', 'Claim', 'ClaimReview']);
    expect(await types({ status: 'checking' })).toEqual(['NewsArticle', 'Claim']);
    expect(await types({ links: [] })).toEqual(['NewsArticle', 'Claim']);
  });
});
