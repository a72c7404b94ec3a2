import type { Random } from './random';

const COMMON =
  'the of and to in a that is was it for on with as by at from this has had not are be were which or an their they its have said will more than one two would could about after before over under new last year years per cent million people part first also into out up down other only most many between'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bi bo bu ca ce co da de di do dra el en er fa fe fi fo ga ge go gra ha he hi ho in is ka ke ki la le li lo lu ma me mi mo na ne ni no ol or pa pe pi po ra re ri ro sa se si so sta ta te ti to tra un ur va ve vi vo wa we wi ya zo'.split(
    ' ',
  );
/** About as many as a reader's library of news would hold. */
const VOCABULARY = 40_000;

/** Invented words, of which few are frequent and many are rare, as in any language. */
export function createWords(random: Random) {
  const made = new Set<string>();
  while (made.size < VOCABULARY) {
    const syllables = Array.from({ length: 2 + random.whole(3) }, () => random.one(SYLLABLES));
    made.add(syllables.join(''));
  }
  const vocabulary = [...made];
  const word = () => (random.chance(0.45) ? random.skewed(COMMON) : random.skewed(vocabulary));
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const phrase = (length: number) => Array.from({ length }, word).join(' ');
  return {
    phrase,
    rare: () => random.one(vocabulary),
    proper: () => capital(random.one(vocabulary)),
    sentence: () => {
      const figure = random.chance(0.3) ? ` ${random.whole(9000)} per cent` : '';
      return `${capital(phrase(10 + random.whole(22)))}${figure}.`;
    },
    /** Different names. */
    names(count: number, make: () => string): string[] {
      const names = new Set<string>();
      while (names.size < count) names.add(make());
      return [...names];
    },
  };
}
