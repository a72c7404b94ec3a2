import { expect, it, vi } from 'vitest';
import { newId } from '../../../lib/claims';
import { type Answers, serve, toBackground } from '../../../lib/messages';

const own = { id: 'claimlight', origin: 'chrome-extension://claimlight' };
const page = {
  id: own.id,
  url: 'https://courier.example/a',
  origin: 'https://courier.example',
  frameId: 0,
  tab: { id: 1, url: 'https://courier.example/a', incognito: false },
};
const ours = { id: own.id, url: `${own.origin}/editor.html`, origin: own.origin };

const [from, claim, link] = [newId(), newId(), newId()];
const asked = {
  linksOfClaim: { claim },
  linkClaims: { from, to: { claim }, relation: 'supports', note: '' },
  changeLink: { link, fields: { note: 'x' } },
  removeLink: { link },
  comparable: { claim },
  claimsSharing: { claim, words: ['harbour'] },
  dismissSimilar: { claim, other: from },
  waitingClaim: {},
  waitForEvidence: { claim },
  offerClaims: { text: '', except: null },
} as const;

it.each(Object.entries(asked))('only our own pages may ask for %s', async (claimlight, input) => {
  const answer = vi.fn(async () => ({ ok: true, value: null }));
  const answers = { [claimlight]: answer } as unknown as Answers<typeof toBackground>;
  const listen = serve(toBackground, answers, own);
  expect(await listen({ claimlight, input }, page)).toMatchObject({ error: { code: 'forbidden' } });
  expect(answer).not.toHaveBeenCalled();
  expect(await listen({ claimlight, input }, ours)).toEqual({ ok: true, value: null });
});
