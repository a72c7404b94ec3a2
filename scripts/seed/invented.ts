import { v7 } from 'uuid';
import {
  type Claim,
  foldName,
  KINDS,
  type Page,
  type Row,
  type Source,
  type Speaker,
  STATUSES,
  type Tag,
  toSelectorList,
} from '../../lib/claims';
import { randomFrom } from './random';
import { createWords } from './words';

/** A library that never was: the same for the same seed and number of claims. */
export interface Invented {
  tags: Tag[];
  speakers: Speaker[];
  /** Each source with its page, and the article that is to be packed. */
  sources: { source: Source; page: Page; html: string; snapshot: string }[];
  claims(from: number, to: number): Claim[];
}

const START = Date.UTC(2018, 0, 1);
const END = Date.UTC(2026, 5, 1);

export function invent(claims: number, sources: number, seed: number): Invented {
  const random = randomFrom(seed);
  const words = createWords(random);
  const stamp = (part: number): Row => {
    const at = Math.floor(START + (END - START) * part);
    const bytes = Uint8Array.from({ length: 16 }, () => random.whole(256));
    const instant = new Date(at).toISOString();
    const id = v7({ msecs: at, random: bytes, seq: random.whole(2 ** 31) });
    return { id, createdAt: instant, updatedAt: instant, revision: '', deletedAt: null };
  };
  const named = (name: string) => ({ ...stamp(0), name, folded: foldName(name), mergedInto: null });

  const tags = words
    .names(300, () => words.rare())
    .map((name, i, all): Tag => {
      const nested = i > 100 ? `${all[random.whole(60)]}/${name}` : name;
      return { ...named(nested), colour: null, description: '' };
    });
  const speakers = words
    .names(1500, () => `${words.proper()} ${words.proper()}`)
    .map((name): Speaker => ({ ...named(name), role: random.chance(0.4) ? words.phrase(3) : null }));
  const hosts = words.names(400, () => `${words.rare()}.example`);

  const made = Array.from({ length: sources }, (_, i) => {
    const host = random.skewed(hosts);
    const address = `https://${host}/${i}-${words.phrase(3).replaceAll(' ', '-')}`;
    const title = words.phrase(4 + random.whole(8));
    const byline = [{ family: words.proper(), given: words.proper() }];
    const source: Source = {
      ...stamp(i / sources),
      found: {
        title: { value: title, from: 'json-ld' },
        authors: { value: byline, from: 'json-ld' },
        site: { value: `The ${host.split('.')[0]} News`, from: 'og:site_name' },
      },
      corrected: {},
      address,
      accessed: new Date(START).toISOString(),
      tags: random.chance(0.2) ? [random.skewed(tags).id] : [],
      note: random.chance(0.1) ? words.sentence() : '',
    };
    const page: Page = { ...stamp(i / sources), key: address, keyVersion: 1, address, source: source.id };
    const html = Array.from({ length: 12 }, () => `<p>${words.sentence()} ${words.sentence()}</p>`).join(
      '\n',
    );
    return { source, page, html, snapshot: stamp(i / sources).id };
  });

  const claim = (i: number): Claim => {
    const place = made[Math.floor((i / claims) * sources)] ?? made[0];
    if (!place) throw new RangeError('no source');
    const exact = words.sentence();
    const start = random.whole(20_000);
    const selectors = toSelectorList({
      quote: { exact, prefix: words.phrase(8), suffix: words.phrase(8) },
      position: { start, end: start + exact.length },
      rivals: [],
      fragment: `text=${encodeURIComponent(exact.slice(0, 40))}`,
    });
    const some = Array.from({ length: random.whole(4) }, () => random.skewed(tags).id);
    return {
      ...stamp(i / claims),
      source: place.source.id,
      page: place.page.id,
      snapshot: place.snapshot,
      targets: [{ format: 'html', frame: null, selectors }],
      statement: random.chance(0.2) ? words.sentence() : '',
      kind: random.chance(0.3) ? null : random.one(KINDS),
      attribution: random.chance(0.5) ? { speaker: random.skewed(speakers).id, speech: null } : null,
      said: null,
      figures: [],
      status: random.chance(0.7) ? 'unchecked' : random.one(STATUSES),
      statusNote: '',
      tags: [...new Set(some)],
      note: random.chance(0.15) ? words.sentence() : '',
    };
  };
  return {
    tags,
    speakers,
    sources: made,
    claims: (from, to) => Array.from({ length: to - from }, (_, i) => claim(from + i)),
  };
}
