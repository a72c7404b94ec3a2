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
