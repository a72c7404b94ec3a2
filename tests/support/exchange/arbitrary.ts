import fc from 'fast-check';
import {
  type Author,
  type ClaimView,
  type ExportRecord,
  KINDS,
  newId,
  RELATIONS,
  SOURCE_TYPES,
  type SourceFields,
  STATUSES,
  sourceFields,
  toSelectorList,
} from '../../../lib/claims';

/** Text of one line with whatever breaks formats: signs with a meaning, other scripts, markup, formulas, line breaks in it. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z0-9,.;:'"()-]{1,9}$/) },
      fc.constantFrom(
        ...['=1+1', '@x', '{b}', '\\q', '50%', '#a', '<b>', '&amp;', '_u_', '~', '^', '$x$', '|', '``'],
        ...['and', 'TY  -', '};', '"q"', 'é', 'Žižek', '海', 'עברית', '🙂', '-->', '[a](b)', '::'],
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(words => words.join(' '));

/** Text of several lines and paragraphs. */
const prose = fc
  .array(text, { minLength: 1, maxLength: 4 })
  .chain(lines => fc.constantFrom('\n', '\n\n').map(separator => lines.join(separator)));

const name = fc.stringMatching(/^[A-ZÉŽΑÅ][a-zéžαåß]{1,8}$/u);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Persons and organisations as they are really called. */
const author: fc.Arbitrary<Author> = fc.oneof(
  fc.record({ family: name, given: name }).map(({ family, given }) => ({ family, given })),
  fc.record({ family: name, given: name, particle: fc.constantFrom('van', 'de la') }),
  fc
    .tuple(
      name,
      name,
      fc.constantFrom('$1 $2 Board', '$1 $2', '$1 & $2 Board', '$1 and $2', '$1 of $2 Watch'),
    )
    .map(([one, two, shape]) => ({ literal: shape.replace('$1', one).replace('$2', two) })),
);

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-28'), noInvalidDate: true })
  .chain(day => fc.constantFrom(4, 7, 10).map(length => day.toISOString().slice(0, length)));

const fields: fc.Arbitrary<SourceFields> = fc
  .record({
    title: text,
    authors: maybe(fc.array(author, { minLength: 1, maxLength: 3 })),
    publication: maybe(text),
    published: maybe(date),
    type: maybe(fc.constantFrom(...SOURCE_TYPES)),
    doi: maybe(fc.constantFrom('10.1234/ab.c-1', '10.5555/(x)_y')),
    language: maybe(fc.constantFrom('en', 'de-CH')),
    abstract: maybe(text),
  })
  .map(found => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)));

const id = fc.constant(null).map(() => newId());
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map(day => day.toISOString());
const tags = fc.uniqueArray(fc.stringMatching(/^[a-zé][a-z0-9é]{0,5}([ -][a-z]{1,5})?$/), {
  maxLength: 3,
});

const target = fc
  .record({ exact: prose, prefix: fc.string({ maxLength: 20 }), suffix: text, start: fc.nat(9999) })
  .map(({ exact, prefix, suffix, start }) => ({
    format: 'html' as const,
    frame: null,
    selectors: toSelectorList({
      quote: { exact, prefix, suffix },
      position: { start, end: start + exact.length },
      rivals: start % 2 ? [{ exact, prefix: 'not ', suffix: ' this' }] : undefined,
      fragment: `text=${encodeURIComponent(exact)}`,
    }),
  }));

const figure = fc.record({
  text,
  value: fc.integer(),
  to: fc.option(fc.integer()),
  unit: fc.constantFrom('USD', null),
  approximation: fc.constantFrom('about' as const, null),
});

const link = fc.record({
  relation: fc.constantFrom(...RELATIONS),
  note: fc.oneof(fc.constant(''), text),
  to: fc.constantFrom('https://port.example/log', 'http://a.example/?q=1&r=(2)').map(address => ({
    address,
    label: address,
  })),
});

const claim: fc.Arbitrary<Omit<ClaimView, 'source'>> = fc
  .record({
    id,
    targets: fc.array(target, { maxLength: 2 }),
    statement: fc.oneof(fc.constant(''), prose),
    kind: fc.constantFrom(...KINDS, null),
    speaker: fc.option(
      fc.record({ name: text, role: fc.option(text), speech: fc.constantFrom('direct' as const, null) }),
    ),
    said: fc.option(date),
    status: fc.constantFrom(...STATUSES),
    statusNote: fc.oneof(fc.constant(''), text),
    tags,
    note: fc.oneof(fc.constant(''), prose),
    figures: fc.array(figure, { maxLength: 1 }),
    links: fc.array(link, { maxLength: 2 }),
    createdAt: instant,
  })
  .map(found => ({
    ...found,
    updatedAt: found.createdAt,
    quotes: found.targets.map(({ selectors: [quote] }) => (quote as unknown as { exact: string }).exact),
  }));

/** A source with claims, as the library would give it out. */
export const record: fc.Arbitrary<ExportRecord> = fc
  .record({
    id,
    path: id,
    accessed: instant,
    fields,
    tags,
    note: fc.oneof(fc.constant(''), prose),
    claims: fc.array(claim, { maxLength: 3 }),
  })
  .map(({ id, path, accessed, fields, tags, note, claims }) => {
    const found = Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, { value, from: 'test' }]),
    );
    const source = { found, corrected: {}, address: `https://courier.example/${path}`, accessed, tags, note };
    return {
      source: { id, fields: sourceFields(source), ...source },
      claims: claims.map(claim => ({ ...claim, source: id })),
    };
  });

export const records = fc.array(record, { maxLength: 3 });
