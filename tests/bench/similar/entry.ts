import { type Claim, type Id, newId, quotesOf, toSelectorList } from '../../../lib/claims';
import { compare, SHOWN_FROM } from '../../../lib/similar/compare';
import { profileOf } from '../../../lib/similar/profile';
import { ClaimlightDatabase, fillWords } from '../../../lib/store';
import { figuresIn } from '../../../lib/suggest';
import pairs from '../../fixtures/similar/pairs.json';
import { deskOn } from '../../support/evidence-desk';
import { Random } from '../anchor/random';

/**
 * The library's claims are made of words drawn as often as words are in every language (Zipf): those of the labelled pairs, the
 * frequent ones in front, and then made-up ones. So the pairs are looked for among claims that share their words by chance.
 */
const WORDS = 30_000;
/** Names of which each topic has its own. */
const TOPICS = 2_000;
const BATCH = 5_000;
/** So many claims beside the labelled ones are asked about. */
const OTHERS = 66;

const SYLLABLES = 'ba cor den fi gul hem jo kar lun mi nor pel ras sto tu vel'.split(' ');

const OWN_WORDS = (() => {
  const uses = new Map<string, number>();
  for (const word of pairs.flatMap(({ a, b }) => `${a} ${b}`.toLowerCase().match(/[\p{L}’']+/gu) ?? []))
    uses.set(word, (uses.get(word) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1]).map(([word]) => word);
})();

function wordAt(rank: number): string {
  let text = '';
  for (let rest = rank + 16; rest > 0; rest = Math.floor(rest / 16)) text += SYLLABLES[rest % 16];
  return OWN_WORDS[rank - 1] ?? text;
}

function sentences(random: Random) {
  const anyWord = () => wordAt(Math.floor(WORDS ** random.next()));
  return () => {
    const topic = Math.floor(TOPICS ** random.next());
    const names = [wordAt(WORDS + topic * 3), wordAt(WORDS + topic * 3 + random.below(3))].map(
      name => name.charAt(0).toUpperCase() + name.slice(1),
    );
    const rest = Array.from({ length: 8 + random.below(16) }, anyWord);
    return `The ${names[0]} of ${names[1]} ${rest.join(' ')} ${1 + random.below(900)} percent.`;
  };
}

function claimRow(text: string, source: Id): Claim {
  const now = new Date().toISOString();
  const selectors = toSelectorList({ quote: { exact: text, prefix: '', suffix: '' } });
  return {
    ...{ id: newId(), source, page: source, snapshot: null, createdAt: now, updatedAt: now, deletedAt: null },
    revision: '000000000-0000-00000000',
    targets: [{ format: 'html', frame: null, selectors }],
    ...{
      statement: '',
      kind: null,
      attribution: null,
      said: null,
      status: 'unchecked',
      statusNote: '',
      tags: [],
      note: '',
    },
    figures: figuresIn(text),
  };
}

const db = new ClaimlightDatabase('bench');
/** The claims of each labelled pair that are in the library. */
const own = new Map<(typeof pairs)[number], { a: Claim; b: Claim }>();
const asked: Id[] = [];

async function add(rows: Claim[]): Promise<void> {
  await db.claims.bulkAdd(rows);
  await db.wordsOwed.add({ ids: rows.map(({ id }) => id) });
}

/** Makes a library of so many claims, with one claim of each labelled pair in its first tenth and the other one anywhere. */
async function fill(count: number): Promise<void> {
  await Promise.all([db.claims, db.words, db.wordsOwed, db.derived].map(table => table.clear()));
  const random = new Random(count);
  const next = sentences(random);
  const texts = Array.from({ length: count }, () => '');
  const place = (text: string, before: number) => {
    let at = random.below(before);
    while (texts[at]) at = (at + 1) % count;
    texts[at] = text;
    return at;
  };
  const places = pairs.map(pair => ({ pair, a: place(pair.a, count / 10), b: place(pair.b, count) }));
  const made = new Map<number, Claim>();
  const wanted = new Set(places.flatMap(({ a, b }) => [a, b]));
  for (let from = 0; from < count; from += BATCH) {
    const rows = texts.slice(from, from + BATCH).map(text => claimRow(text || next(), newId()));
    for (const [i, row] of rows.entries()) if (wanted.has(from + i)) made.set(from + i, row);
    if (from === 0) asked.splice(0, asked.length, ...rows.slice(0, OTHERS).map(({ id }) => id));
    await add(rows);
  }
  await fillWords(db);
  for (const { pair, a, b } of places) {
    const [one, other] = [made.get(a), made.get(b)];
    if (one && other) own.set(pair, { a: one, b: other });
  }
  asked.push(...[...own.values()].map(({ a }) => a.id));
}

/** How long each of some claims waits for what is similar to it, in ms. */
async function ask(): Promise<number[]> {
  const times = [];
  for (const id of asked) {
    const start = performance.now();
    await deskOn(db, id).similar();
    times.push(performance.now() - start);
  }
  return times;
}

/** Of the pairs that are alike enough to be shown, how many find each other among all the claims. */
async function find(): Promise<{ found: number; of: number }> {
  const alike = [...own.values()].filter(({ a, b }) => compare(profile(a), profile(b)).score >= SHOWN_FROM);
  let found = 0;
  for (const { a, b } of alike) {
    const shown = await deskOn(db, a.id).similar();
    if (shown.ok && shown.value.some(({ claim }) => claim.id === b.id)) found += 1;
  }
  return { found, of: alike.length };
}

const profile = (claim: Claim) => profileOf({ text: quotesOf(claim).join(' '), figures: claim.figures });

Object.assign(globalThis, { fill, ask, find });
