import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../../../lib/claims';
import { Bits, lettersOf, nearestWords, TextIndex } from '../../../../lib/store/library/text';

const WORD = fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'bab', 'c');
const DOC = fc.array(fc.array(WORD, { maxLength: 6 }), { maxLength: 3 });

describe('the index of words', () => {
  it('finds what reading every document finds, however it is cut and merged', () => {
    const steps = fc.array(
      fc.oneof(
        DOC.map(doc => ({ doc })),
        fc.constantFrom('seal', 'merge'),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        steps,
        fc.array(WORD, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (steps, words, unfinished) => {
          const index = new TextIndex();
          const docs: string[][][] = [];
          for (const step of steps) {
            if (step === 'seal') index.seal();
            else if (step === 'merge') index.segments.length > 1 && index.mergeFrom(docs.length % 2);
            else {
              const { doc } = step as { doc: string[][] };
              docs.push(doc);
              index.add(doc);
            }
          }
          const fits = (word: string | undefined, i: number) =>
            i === words.length - 1 && unfinished ? word?.startsWith(words[i] ?? '') : word === words[i];
          const expected = docs.flatMap((doc, number) =>
            doc.some(text => text.some((_, at) => words.every((_, i) => fits(text[at + i], i))))
              ? [number]
              : [],
          );
          for (const find of words.length === 1
            ? (['find', 'findPhrase'] as const)
            : (['findPhrase'] as const)) {
            const found = new Bits(docs.length);
            if (find === 'find') index.find(words[0] ?? '', unfinished, found);
            else index.findPhrase(words, unfinished, found);
            const numbers: number[] = [];
            found.each(number => numbers.push(number));
            expect(numbers).toEqual(expected);
          }
        },
      ),
    );
  });

  it.each([
    ['harbor', ['harbour'], ['harbour']],
    ['habrour', ['harbour', 'labour'], ['harbour']],
    ['feries', ['ferries', 'series', 'berries'], ['ferries', 'series']],
    ['predcit', ['prediction', 'predator'], ['prediction']],
    ['abc', ['abd'], []],
    ['electricty', ['electricity', 'eclectic'], ['electricity']],
  ])('%s is taken for the nearest of %s', (typed, words, nearest) => {
    expect(nearestWords(typed, words, Uint32Array.from(words, lettersOf))).toEqual(nearest);
  });

  it.each([
    ['Don’t stop', ['don', 't', 'stop']],
    ['½ of it', ['1', '2', 'of', 'it']],
    ['ﬁnance Straße', ['finance', 'straße']],
    ['दिन', ['दिन']],
  ])('the words of %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});

it('bits count, combine and are walked through', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(199)), fc.uniqueArray(fc.nat(199)), (a, b) => {
      const bits = (numbers: number[]) => {
        const made = new Bits(200);
        for (const number of numbers) made.add(number);
        return made;
      };
      const list = (bits: Bits) => {
        const numbers: number[] = [];
        bits.each(number => numbers.push(number));
        return numbers;
      };
      const sorted = (numbers: number[]) => numbers.toSorted((x, y) => x - y);
      expect(list(bits(a).and(bits(b)))).toEqual(sorted(a.filter(x => b.includes(x))));
      expect(list(bits(a).or(bits(b)))).toEqual(sorted([...new Set([...a, ...b])]));
      expect(list(Bits.all(200).without(bits(b)))).toHaveLength(200 - b.length);
      expect(bits(a).count()).toBe(a.length);
    }),
  );
});
