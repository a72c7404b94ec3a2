import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runNow } from '../../../lib/anchor/slices';
import { PageText } from '../../../lib/anchor/text/page-text';
import { quoteOf, rivalsOf } from '../../../lib/anchor/text-describe/quoting';
import type { Candidate } from '../../../lib/anchor/text-search/candidates';
import { InStep } from '../../../lib/anchor/text-search/in-step';
import { Wanted } from '../../../lib/anchor/text-search/passage';
import type { Selectors } from '../../../lib/claims';

const FERRY =
  'The ferry leaves the harbour at six and is back by noon. Twelve people work on it all year round. ' +
  'In winter the island has forty inhabitants, a school and one shop. In summer there are ten times as many.';
const SCHOOL = 'the island has forty inhabitants, a school and one shop';
const NEWS = 'Storm warning for the outer islands: no ferry is to leave before Thursday morning. '.repeat(12);

function pageOf(text: string) {
  const page = runNow(PageText.of(text));
  const wantedIn = (described: string, exact: string): Wanted => {
    const start = described.indexOf(exact);
    const chosen = { start, end: start + exact.length };
    const quote = quoteOf(described, chosen);
    const own = runNow(PageText.of(described));
    const selectors: Selectors = { quote, position: chosen, rivals: rivalsOf(own, chosen, quote) };
    return new Wanted(selectors);
  };
  const read = (place: Candidate | null): string | null =>
    place && text.slice(page.origins[place.start], (page.origins[place.end - 1] ?? 0) + 1);
  return { inStep: new InStep(page), wantedIn, read, page };
}

describe('a quote with words and context untouched', () => {
  test('is found where it was', () => {
    const { inStep, wantedIn, read } = pageOf(FERRY);
    expect(read(inStep.untouched(wantedIn(FERRY, SCHOOL)))).toBe(SCHOOL);
  });

  test('is found as far away as the one before has moved, and no further', () => {
    const { inStep, wantedIn, read } = pageOf(NEWS + FERRY);
    const school = wantedIn(FERRY, SCHOOL);
    expect(read(inStep.untouched(school))).toBe(null);
    const twelve = wantedIn(FERRY, 'Twelve people work on it');
    const start = (NEWS + FERRY.slice(0, FERRY.indexOf('Twelve'))).replaceAll(' ', '').length;
    inStep.learn(twelve, { start } as Candidate);
    expect(read(inStep.untouched(school))).toBe(SCHOOL);
  });

  test('is not chosen among two', () => {
    const { inStep, wantedIn } = pageOf(`${FERRY} ${FERRY}`);
    expect(inStep.untouched(wantedIn(FERRY, SCHOOL))).toBe(null);
  });

  test('is not taken for the twin that it had', () => {
    const twice = `${FERRY} ${FERRY} ${FERRY}`;
    const { inStep, wantedIn } = pageOf(FERRY);
    const second = `${FERRY} ${FERRY}`.length - FERRY.length;
    const wanted = wantedIn(twice.slice(second - 100), SCHOOL);
    expect(wanted.rivals.length).toBeGreaterThan(0);
    expect(inStep.untouched(wanted)).toBe(null);
  });

  test('is the very place, whatever was chosen of whatever text', () => {
    const words = fc.array(fc.constantFrom('ferry', 'island', 'noon', 'six', 'wind', 'shop', '岛'), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(words, fc.nat(400), fc.nat(60), (all, from, length) => {
        const text = all.join(' ');
        const exact = text.slice(from, from + length + 1).trim();
        if (exact === '') return;
        const { inStep, wantedIn, read, page } = pageOf(text);
        const wanted = wantedIn(text, exact);
        const place = inStep.untouched(wanted);
        if (!place) return;
        expect(read(place)).toBe(exact);
        expect(page.origins[place.start]).toBe(wanted.position);
      }),
    );
  });
});

describe('a quote with changed words', () => {
  const reword = (words: string, described = FERRY) => {
    const { inStep, wantedIn, read } = pageOf(FERRY.replace(SCHOOL, words));
    return read(runNow(inStep.reworded(wantedIn(described, SCHOOL))));
  };

  test('is what stands between the same neighbours', () => {
    const now = 'the island has thirty inhabitants, two schools and a shop';
    expect(reword(now)).toBe(now);
  });

  test('is found though what was before it has changed, too', () => {
    const now = 'the island has thirty inhabitants, a school and one shop';
    expect(reword(now, FERRY.replace('In winter', 'Most of the time'))).toBe(now);
  });

  test('is not what has come in its stead', () => {
    expect(reword('nobody may use a motor on Sundays, or moor at night')).toBe(null);
  });

  test('is not looked for beyond what is near', () => {
    const { inStep, wantedIn } = pageOf(NEWS + FERRY.replace('forty', 'thirty'));
    expect(runNow(inStep.reworded(wantedIn(FERRY, SCHOOL)))).toBe(null);
  });
});
