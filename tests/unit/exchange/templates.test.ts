import { describe, expect, it } from 'vitest';
import { READY_MADE, TEMPLATE_NAMES, templateEnding, tryTemplate } from '../../../lib/exchange/templates';
import { variables } from '../../../lib/exchange/templates/variables';
import { BARE, claim, RECORD, source, write } from '../../support/exchange/records';

const NOW = '2026-11-22T12:00:00.000Z';
const attempt = (text: string, record = RECORD) => tryTemplate(text, record, NOW);

/** What a template makes of a source that has one claim. */
const made = (text: string) => {
  const result = attempt(text);
  return result.ok ? result.text : result.fault;
};

describe('a template', () => {
  it.each([
    ['{{ source.author }}', 'Ines van der Meer, Tobias Okonjo-Reed Jr., Harbour & Docks Board'],
    ['{{ source.authors.size }} {{ source.year }} {{ source.container }}', '3 2026 The Tideway Courier'],
    ['{{ claims[0].quote }}', 'Eleven of the port’s fourteen berths'],
    ['{{ claims[0].speaker.name }}, {{ claims[0].status_note }}', 'Adaeze Lindqvist, port log'],
    ['{{ claims[0].evidence[0].address }}', 'https://port.example/log'],
    ['{{ claims[0].question }}', 'when?'],
    ['{{ claims[1].figures.size }}', '0'],
    ['{{ index }} {{ first }} {{ alone }} {{ today }}', '1 true true 2026-11-22'],
    ['{% if source.doi %}yes{% else %}no{% endif %}', 'no'],
    ['{{ source.isbn | default: "none" }}', 'none'],
    ['{{ "2026-03-01T00:30:00Z" | date: "%d.%m." }}', '01.03.'],
    ['{{ "a *b* | c" | markdown }}', 'a \\*b\\* \\| c'],
    ['{{ "deep sea" | hashtag }}', '#deep-sea'],
    ['{{ "x" | link: "https://a.example/(b)" }}', '[x](https://a.example/%28b%29)'],
    ['{{ "one\n\ntwo" | quotation }}', '> one\n>\n> two'],
  ])('%s', (text, wanted) => {
    expect(made(text)).toBe(wanted);
  });

  it('is written out once for each source', async () => {
    const template = '{% if first %}begin\n{% endif %}{{ index }} {{ alone }}\n';
    expect(await write('template', [RECORD, BARE], { template })).toBe('begin\n1 false\n2 false\n');
  });

  it('reaches nothing but what it is given', () => {
    for (const name of [
      'source.constructor',
      'claims.constructor',
      'source.__proto__',
      'globalThis',
      'window',
    ])
      expect(made(`{{ ${name} }}`)).toMatchObject({ code: 'unknownVariable' });
  });

  it.each(['include', 'render', 'layout', 'block'])('has no tag %s, which would read a file', tag => {
    expect(made(`{% ${tag} "x" %}`)).toEqual({ code: 'unknownTag', what: tag, line: 1, column: 1 });
  });
});

describe('what is wrong is named with its place', () => {
  it.each([
    ['\n  {{ sorce.title }}', { code: 'unknownVariable', what: 'sorce', line: 2, column: 6 }],
    ['{{ source.titel }}', { code: 'unknownVariable', what: 'source.titel', line: 1, column: 4 }],
    ['a\nb {{ source.title | shout }}', { code: 'unknownFilter', what: 'shout', line: 2, column: 3 }],
    ['{% wrong %}', { code: 'unknownTag', what: 'wrong', line: 1, column: 1 }],
    ['a\n{% if source %}', { code: 'notClosed', what: '{% if source %}', line: 2, column: 1 }],
    ['{{ source', { code: 'notClosed', what: '{{ source', line: 1, column: 1 }],
  ])('%j', (text, fault) => {
    expect(made(text)).toEqual(fault);
  });
});

describe('a template that would never end', () => {
  const many = '{% for a in (1..900) %}{% for b in (1..900) %}{% for c in (1..900) %}';
  const ends = '{% endfor %}{% endfor %}{% endfor %}';
  it.each([
    ['a huge range', '{% for i in (1..1000000000) %}{% endfor %}'],
    ['loops in loops', `${many}x${ends}`],
    ['empty loops in loops', `${many}${ends}`],
    [
      'a text that doubles',
      '{% assign a = "xxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}',
    ],
    [
      'a capture that doubles',
      '{% assign a = "xxxxxxxx" %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}{{ a | upcase }}',
    ],
    ['a wide number', '{{ "now" | date: "%999999999d" }}'],
    ['deep nesting', `${'{% if true %}'.repeat(3800)}`],
  ])('is stopped: %s', (_, text) => {
    const result = attempt(text);
    expect(result.ok ? result.text.slice(0, 50) : result.fault.code).toMatch(/^(tooMuch|notClosed)$/);
  });
  it('is not even read, if it is too long', () => {
    expect(made('x'.repeat(60_000))).toMatchObject({ code: 'tooLong' });
  });
});

describe.each(Object.entries(READY_MADE))('the ready-made template %s', (_, template) => {
  it('holds for every source, alone or not', async () => {
    for (const records of [[RECORD], [BARE], [RECORD, BARE], [BARE, RECORD]]) {
      const text = await write('template', records, { template });
      expect(text).not.toMatch(/undefined|\[object|null/);
    }
  });
  it('lets nothing of a page become markup', async () => {
    const nasty = claim('<script>x</script> [a](javascript:b)\n# no heading | cell', {
      note: 'Mine?',
      speaker: { name: '[s](javascript:x)', role: null, speech: null },
    });
    const text = await write(
      'template',
      [{ source: source({ fields: { title: '<b>t</b>' } }), claims: [nasty] }],
      {
        template,
      },
    );
    expect(text.replace(/^---.*?^---/ms, '')).not.toMatch(
      /(^|[^\\])<(script|b)>|[^\\]\]\(javascript|^# no heading/m,
    );
  });
});

it.each([
  ['Notes', 'md'],
  ['Evidence.html', 'html'],
  ['Cards, my way.CSV ', 'csv'],
  ['Version 2.0', 'md'],
  ['Run me.bat', 'md'],
])('the files of a template called %s end in %s', (name, ending) => {
  expect(templateEnding(name)).toBe(ending);
});

it('says every name that there is, and none that there is not', () => {
  const all = variables(RECORD, { index: 0, alone: true, now: NOW }) as {
    source: object;
    claims: object[];
  };
  const { source, ...file } = all;
  expect([...TEMPLATE_NAMES.file].sort()).toEqual(Object.keys(file).sort());
  expect([...TEMPLATE_NAMES.source].sort()).toEqual(Object.keys(source).sort());
  expect([...TEMPLATE_NAMES.claim].sort()).toEqual(Object.keys(all.claims[0] ?? {}).sort());
  const filtered = TEMPLATE_NAMES.filters.map(filter => `{{ source.title | ${filter} }}`);
  expect(attempt(filtered.join('')).ok).toBe(true);
});
