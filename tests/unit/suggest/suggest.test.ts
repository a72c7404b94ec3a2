import { describe, expect, it } from 'vitest';
import { prefill, suggestClaims } from '../../../lib/suggest';

describe('kinds', () => {
  const kinds = (text: string) => suggestClaims([text], 'en').map(({ kind }) => kind);
  it.each([
    ['The dam cost $53 billion.', 'figure'],
    ['“The dam will never break,” said Mara Lind of Olm Water.', 'quotation'],
    ['The dam is expected to fill by 2031, Mara Lind said.', 'prediction'],
    ['Boats must not come within 40 metres of the wall.', 'rule'],
    ['The wall cracked because the winter had been cold.', 'cause'],
    ['The dam holds more water than any other in the north.', 'comparison'],
    ['A weir is a low wall that lets the water run over it.', 'definition'],
    ['The council should give the money back to the town.', 'opinion'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

describe('what is suggested', () => {
  it.each([
    'Who paid for the 40 boats?',
    'Click here to read about the 40 boats.',
    'Cut the onion into 40 pieces.',
    'Mara Lind declined to comment.',
    'The lobby was quiet.',
    'The weir was built by two sisters.',
    'A headline with 40 boats',
  ])('is not: %s', text => {
    expect(suggestClaims([text], 'en')).toEqual([]);
  });

  // The same words as in "Water the beds" and "Visit the dam".
  it.each(['Water prices rose by 12 per cent.', 'Visitor numbers fell to 40,000 in May.'])('is: %s', text => {
    expect(suggestClaims([text], 'en')).toHaveLength(1);
  });

  it('is what stands before a reference mark', () => {
    const text =
      'The weir is in Olm.[1] It holds 5 million litres.[2][3] It cost $53 million, said Mara Lind.[4]';
    const found = suggestClaims([text], 'en').map(suggestion => suggestion.text);
    expect(found).toEqual(['It cost $53 million, said Mara Lind.', 'It holds 5 million litres.']);
  });

  it.each([
    'Inflation was 1.9% in March.',
    'Growth slowed to 0.4% from 0.5%.',
    'The share fell to $1.26 on Monday.',
    'Sea levels rose 1.5 metres.',
    'Prices grew 2% in May.',
  ])('is a small amount, too: %s', text => {
    expect(suggestClaims([text], 'en')).toHaveLength(1);
  });

  it('comes best first, with the reasons', () => {
    const found = suggestClaims(
      [
        'The lobby was quiet. The dam cost $53 billion, Mara Lind said. The wall cracked because it was cold.',
      ],
      'en',
    );
    expect(found.map(({ text, reasons }) => [text, reasons])).toEqual([
      ['The dam cost $53 billion, Mara Lind said.', ['figure', 'namedSource']],
      ['The wall cracked because it was cold.', ['cause']],
    ]);
  });
});

describe('filling in', () => {
  const context = { before: '', after: '', published: '2026-03-14T09:00:00Z', language: 'en' };

  it.each([
    ['The weir dates from 1974.', 'figure'],
    ['The fair is on 14 March in Olm.', 'figure'],
    ['The weir may be old.', null],
    ['The weir is older than the dam.', 'comparison'],
    ['The weir is 40 years older than the dam.', 'figure'],
    ['The weir opened on 14 March 1974.', 'event'],
  ])('what holds a date and shows no other kind is a figure: %s', (text, kind) => {
    expect(prefill(text, context).kind).toBe(kind);
  });

  it('reads speaker, kind, figures and the day out of the sentence around a passage', () => {
    const filled = prefill('the dam cost about $53 billion', {
      ...context,
      before: 'It is old.\n“Let me say it: ',
      after: ',” said Citi analyst Jane Roe on Tuesday. She left.',
    });
    expect(filled).toEqual({
      speaker: { name: 'Jane Roe', role: 'Citi analyst', speech: 'direct', inferred: false },
      kind: 'quotation',
      figures: [{ text: 'about $53 billion', value: 53e9, to: null, unit: 'USD', approximation: 'about' }],
      said: '2026-03-10',
    });
  });

  it('resolves a pronoun to who spoke last, and says that it is inferred', () => {
    const filled = prefill('She added that it leaks.', { ...context, before: 'Mara Lind said it was old. ' });
    expect(filled.speaker).toEqual({ name: 'Mara Lind', role: null, speech: 'indirect', inferred: true });
  });

  const said = (sentence: string) => prefill(sentence, context).said;

  it.each([
    ['The board said on Tuesday that it would open on Saturday.', '2026-03-10'],
    ['“It will hold for years,” said Mara Lind on Tuesday.', '2026-03-10'],
    ['“It will hold for years,” said the mayor, Ines Vidal.', null],
    ['“It will hold for years”, said the board late Tuesday.', '2026-03-10'],
    ['The dam cost $53 billion, said engineer Mara Lind on Tuesday.', '2026-03-10'],
    ['On Tuesday the board said it would open.', '2026-03-10'],
    ['On Tuesday, the board said it would open.', '2026-03-10'],
    ['The board on Tuesday said it would open.', '2026-03-10'],
    ['The board told reporters on Tuesday that it would open.', '2026-03-10'],
    ['Mara Lind told the court on Tuesday that it leaks.', '2026-03-10'],
    ['The board said in a statement on Tuesday that it leaks.', '2026-03-10'],
    ['The board said yesterday that it leaks.', '2026-03-13'],
  ])('reads the day beside the verb: %s', (sentence, day) => {
    expect(said(sentence)).toBe(day);
  });

  it.each([
    '“We will open on Saturday,” Mara Lind said.',
    '“We open on Saturday,” said Mara Lind. ',
    'The board said it would open on Saturday.',
    'Ines Vidal, the mayor, said the dam opens on Saturday.',
    'In Olm, said the mayor, the dam opens on Saturday.',
    'The board said the dam opens on Saturday.',
    'The board said that on Saturday the dam would open.',
    'The dam will open on Saturday, the board said.',
    'On Saturday the dam broke, the board said.',
    'On Saturday the dam will open, Mara Lind said.',
    'The board told reporters the dam opens on Saturday.',
    'The board told reporters that it opens on Saturday.',
    'A man arrested on Saturday said that it leaks.',
    'The board said next Saturday would be too late.',
    'The Saturday market is full, Mara Lind said.',
  ])('leaves a day of what is said: %s', sentence => {
    expect(said(sentence)).toBeNull();
  });

  it('leaves what it does not know', () => {
    expect(prefill('The lobby was quiet.', context)).toEqual({
      speaker: null,
      kind: null,
      figures: [],
      said: null,
    });
    expect(prefill('', context)).toEqual({ speaker: null, kind: null, figures: [], said: null });
  });
});
