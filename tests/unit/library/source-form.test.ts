import { describe, expect, it } from 'vitest';
import { readField } from '../../../components/source-form/field-text';
import { draftOfSource, editOfSource, startOfSource } from '../../../components/source-form/form-state';
import type { SourceView } from '../../../lib/claims';

const SOURCE: SourceView = {
  id: '0197a000-0000-7000-8000-000000000001',
  address: 'https://courier.example/a',
  accessed: '2026-03-14T09:00:00.000Z',
  found: {
    title: { value: 'The harbor', from: 'og:title' },
    authors: { value: [{ family: 'Vandermolen', given: 'Ines', particle: 'van' }], from: 'json-ld' },
    published: { value: '2026-03-14', from: 'json-ld' },
  },
  corrected: { title: 'The harbour' },
  fields: {
    title: 'The harbour',
    authors: [{ family: 'Vandermolen', given: 'Ines', particle: 'van' }],
    published: '2026-03-14',
  },
  tags: ['ports'],
  note: '',
};
const edit = (change: (state: ReturnType<typeof startOfSource>) => void) => {
  const state = structuredClone(startOfSource(SOURCE));
  change(state);
  return editOfSource(state, SOURCE);
};

it('what was half-typed is there again, over a source that was changed meanwhile', () => {
  const state = structuredClone(startOfSource(SOURCE));
  state.texts.title = 'The har';
  state.authors = [{ given: 'Ines', family: '' }];
  const draft = draftOfSource(state, SOURCE);
  expect(draft).toEqual({ texts: { title: 'The har' }, authors: [{ given: 'Ines', family: '' }] });
  const changed = { ...SOURCE, note: 'from elsewhere', fields: { ...SOURCE.fields, site: 'Courier' } };
  expect(startOfSource(changed, draft)).toMatchObject({
    note: 'from elsewhere',
    texts: { title: 'The har', site: 'Courier', published: '2026-03-14' },
    authors: [{ given: 'Ines', family: '' }],
  });
  expect(startOfSource(SOURCE, { tags: 'broken' })).toEqual(startOfSource(SOURCE));
  expect(draftOfSource(startOfSource(SOURCE), SOURCE)).toEqual({});
});

describe('correcting a source', () => {
  it('changes nothing when nothing was changed', () => {
    expect(edit(() => undefined)).toEqual({ fields: {} });
  });

  it('keeps what was written as a correction', () => {
    const changed = edit(state => {
      state.texts.published = ' 2026-03 ';
      state.texts.keywords = 'ports, soot,';
      state.texts.doi = 'https://doi.org/10.5555/a.1';
      state.tag = 'air';
    });
    expect(changed).toEqual({
      fields: {
        corrected: { published: '2026-03', keywords: ['ports', 'soot'], doi: '10.5555/a.1' },
        tags: ['ports', 'air'],
      },
    });
  });

  it('takes a correction back when the field is put back as it was found', () => {
    const changed = edit(state => {
      state.texts.title = 'The harbor';
    });
    expect(changed).toEqual({ fields: { corrected: { title: null } } });
  });

  it('says that there is none where what was found is taken away', () => {
    const changed = edit(state => {
      state.texts.title = '';
      state.texts.published = ' ';
      state.authors = [{ given: '', family: ' ' }];
    });
    expect(changed).toEqual({ fields: { none: ['title', 'published', 'authors'] } });
  });

  it('has no more to say of a field that was never found once it is empty again', () => {
    const source = {
      ...SOURCE,
      corrected: { site: 'Courier' },
      fields: { ...SOURCE.fields, site: 'Courier' },
    };
    const state = structuredClone(startOfSource(source));
    state.texts.site = '';
    expect(editOfSource(state, source)).toEqual({ fields: { corrected: { site: null } } });
  });

  it('names every field that cannot be read, and changes none', () => {
    const changed = edit(state => {
      state.texts.published = 'last spring';
      state.texts.canonical = 'courier';
      state.texts.site = 'Courier';
    });
    expect(changed).toEqual({ wrong: ['published', 'canonical'] });
  });

  it('keeps the finer parts of authors that stay, and takes organisations', () => {
    const changed = edit(state => {
      state.authors.push({ given: '', family: 'Port of Merrowgate' }, { given: 'Bao', family: 'Lindqvist' });
      state.authors.push({ given: ' ', family: '' });
    });
    expect(changed).toEqual({
      fields: {
        corrected: {
          authors: [
            { family: 'Vandermolen', given: 'Ines', particle: 'van' },
            { literal: 'Port of Merrowgate' },
            { family: 'Lindqvist', given: 'Bao' },
          ],
        },
      },
    });
  });

  it.each([
    ['published', '2026-13', null],
    ['published', '2026-02-31', null],
    ['modified', '2025-02-29', null],
    ['published', '2024-02-29', { value: '2024-02-29' }],
    ['language', 'pt-BR', { value: 'pt-BR' }],
    ['language', 'Portuguese (Brazil)', null],
    ['type', 'report', { value: 'report' }],
    ['type', 'poem', null],
    ['doi', '10.5555/x', { value: '10.5555/x' }],
    ['doi', 'x', null],
  ] as const)('%s written %s', (field, text, read) => {
    expect(readField(field, text)).toEqual(read);
  });
});
