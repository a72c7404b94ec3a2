import { type Claim, type Id, newId, quotesOf, toSelectorList } from '../../../lib/claims';
import { ClaimlightDatabase, similarClaims } from '../../../lib/store';
import { wordsOf } from '../../../lib/store/words';
import { figuresIn } from '../../../lib/suggest';
import pairs from '../../fixtures/similar/pairs.json';
import { Random } from '../anchor/random';

/** Words of a made-up language, the frequent ones first as in every real one (Zipf), and names of which each topic has its own. */
const WORDS = 30_000;
const TOPICS = 2_000;
const BATCH = 5_000;

function sentences(random: Random) {
  const syllables = [
    'ba',
    'cor',
    'den',
    'fi',
    'gul',
    'hem',
    'jo',
    'kar',
    'lun',
    'mi',
    'nor',
    'pel',
    'ras',
    'sto',
    'tu',
    'vel',
  ];
  const word = (n: number) => {
    let text = '';
    for (let rest = n + 16; rest > 0; rest = Math.floor(rest / 16)) text += syllables[rest % 16];
    return text;
  };
  const zipf = () => word(Math.floor(WORDS ** random.next()));
  return () => {
    const topic = Math.floor(TOPICS ** random.next());
    const names = [word(WORDS + topic * 3), word(WORDS + topic * 3 + random.below(3))].map(
      name => name.charAt(0).toUpperCase() + name.slice(1),
    );
    const rest = Array.from({ length: 8 + random.below(16) }, zipf);
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
const asked: Id[] = [];

/** Fills the library up to so many claims, ten to a source, half of the labelled pairs among them. */
async function fill(count: number): Promise<void> {
  const next = sentences(new Random(count));
  const own = asked.length === 0 ? pairs.flatMap(({ a, b }) => [a, b]) : [];
  for (let there = await db.claims.count(); there < count; ) {
    const rows = Array.from({ length: Math.min(BATCH, count - there) }, () =>
      claimRow(own.pop() ?? next(), newId()),
    );
    await db.claims.bulkAdd(rows);
    await db.claimWords.bulkAdd(
      rows.map(({ id, targets }) => ({ id, words: wordsOf(...quotesOf({ targets })) })),
    );
    if (asked.length < 200)
      asked.push(
        ...rows
          .slice(0, 400)
          .filter((_, i) => i % 2 === 0)
          .map(({ id }) => id),
      );
    there += rows.length;
  }
}

/** How long each of some claims waits for what is similar to it, in ms. */
async function ask(): Promise<number[]> {
  const times = [];
  for (const id of asked.slice(0, 200)) {
    const start = performance.now();
    await similarClaims(db, id);
    times.push(performance.now() - start);
  }
  return times;
}

Object.assign(globalThis, { fill, ask });
