import { KINDS, RELATIONS } from '../../../lib/claims';
import { type ClaimlightDatabase, linkClaims, saveClaim } from '../../../lib/store';
import { claimOn, VISIT, value } from '../../support/library';

const ARTICLES = [
  ['Port counts its berths again', 'The Tideway Courier', '2026-03-14'],
  ['What the ferries really cost', 'Harbour Weekly', '2026-04-02'],
  ['Six months of quiet', 'Merrowgate Post', '2026-05-20'],
] as const;

/** One more claim, of the first article. */
export async function plainClaim(db: ClaimlightDatabase, number: number) {
  const visit = { ...VISIT, key: 'https://courier.example/0', address: 'https://courier.example/0' };
  return value(await saveClaim(db, visit, claimOn(`Berth ${number} is empty.`, number * 50))).value.id;
}

/** Claims of three articles about one port, some of them at odds, with evidence: what the board and the queue are there for. */
export async function linkedLibrary(db: ClaimlightDatabase) {
  const save = async (article: number, quote: string, fields: Parameters<typeof claimOn>[2] = {}) => {
    const [title, site, published] = ARTICLES[article] ?? ARTICLES[0];
    const visit = {
      ...VISIT,
      key: `https://courier.example/${article}`,
      address: `https://courier.example/${article}`,
      metadata: {
        title: { value: title, from: 'json-ld' },
        site: { value: site, from: 'json-ld' },
        published: { value: published, from: 'json-ld' },
      },
    };
    const tags = ['harbour'];
    return value(await saveClaim(db, visit, claimOn(quote, 0, { tags, ...fields }))).value.id;
  };
  const speaker = (name: string) => ({ name, role: null, speech: 'indirect' as const });
  const ids = {
    berths: await save(0, 'Eleven of the port’s fourteen berths now have shore power.', {
      kind: 'figure',
      speaker: speaker('Ines Vandermolen'),
    }),
    fewer: await save(1, 'Only six of the port’s fourteen berths have shore power.', {
      kind: 'figure',
      status: 'disputed',
      speaker: speaker('Tobias Okonjo-Reed'),
      said: '2026-03-28',
    }),
    repeated: await save(2, 'Shore power reaches 11 of 14 berths in the port.', { kind: 'figure' }),
    costs: await save(1, 'Battery ferries cut the fuel bill by 40 per cent within three years.', {
      kind: 'prediction',
      speaker: speaker('the harbour board'),
    }),
    quiet: await save(2, 'On a still morning you can now hear the gulls.', { kind: 'quotation', tags: [] }),
  };
  const link = (
    from: string,
    to: { claim: string } | { address: string },
    relation: 'supports' | 'contradicts' | 'repeats',
  ) => linkClaims(db, { from, to, relation, note: '' });
  value(await link(ids.berths, { claim: ids.fewer }, 'contradicts'));
  value(await link(ids.berths, { claim: ids.repeated }, 'repeats'));
  value(await link(ids.fewer, { address: 'https://port.example/berths.pdf' }, 'supports'));
  value(await link(ids.costs, { claim: ids.quiet }, 'supports'));
  return ids;
}

const CROWD = [
  'THE COUNCIL WILL SPEND FORTY MILLION CROWNS ON THE NEW FERRY TERMINAL BEFORE 2030, THE MAYOR SAID.',
  'Battery ferries are quieter.',
  'Average rents in Port Ellery rose 12 percent last year, faster than in any other city of the country.',
  'يقول مدير الميناء إن أحد عشر رصيفا من أصل أربعة عشر لديها الآن طاقة من الشاطئ.',
  'Nobody is told how the fourteen berths are counted.',
];

/** Thirty claims in four groups of links, and two addresses: as much as a map may hold. Answers the claims' ids. */
export async function crowdedLibrary(db: ClaimlightDatabase): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < 30; i += 1) {
    const address = `https://courier.example/${i % 8}`;
    const metadata = { site: { value: ARTICLES[i % 3]?.[1] ?? '', from: 'json-ld' } } as const;
    const claim = claimOn(CROWD[i % CROWD.length] ?? '', i * 500, { kind: KINDS[i % KINDS.length] });
    ids.push(value(await saveClaim(db, { ...VISIT, key: address, address, metadata }, claim)).value.id);
  }
  const link = async (from: number, to: number | string, relation: number) => {
    const end = typeof to === 'string' ? { address: to } : { claim: ids[to] ?? '' };
    const kind = RELATIONS[relation % RELATIONS.length] ?? 'supports';
    value(await linkClaims(db, { from: ids[from] ?? '', to: end, relation: kind, note: '' }));
  };
  for (let i = 1; i < 9; i += 1) await link(Math.floor(i / 3), i, i);
  for (const [from, to, relation] of [
    ...[
      [9, 10, 1],
      [10, 9, 1],
      [9, 11, 0],
      [12, 13, 3],
      [14, 15, 4],
      [14, 16, 5],
      [14, 17, 0],
      [14, 18, 1],
    ],
    ...[
      [18, 19, 2],
      [26, 20, 1],
      [3, 12, 0],
      [0, 14, 1],
    ],
    ...[20, 21, 22, 23, 24, 25].map(i => [i, i + 1, i]),
  ])
    await link(from ?? 0, to ?? 0, relation ?? 0);
  await link(9, 'https://port.example/a/very/long/path/to/some/table.html?year=2026&month=march', 0);
  await link(24, 'https://münchen.example/straße', 0);
  return ids;
}
