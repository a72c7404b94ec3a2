import { describe, expect, it } from 'vitest';
import { newId, RELATIONS } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeLink,
  deleteClaim,
  linkClaims,
  linksOfClaim,
  removeLink,
  saveClaim,
  undo,
} from '../../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

async function twoClaims() {
  const db = openLibrary();
  const [a, b] = [await saved(db, 'Ferries cost less'), await saved(db, 'Ferries cost more')];
  return { db, a, b };
}
const saved = async (db: ClaimlightDatabase, exact: string) =>
  value(await saveClaim(db, VISIT, claimOn(exact))).value.id;

describe('a link', () => {
  it.each(RELATIONS)('that %s is seen from both ends', async relation => {
    const { db, a, b } = await twoClaims();
    value(await linkClaims(db, { from: a, to: { claim: b }, relation, note: 'see table 2' }));
    expect(await linksOfClaim(db, a)).toMatchObject([
      { relation, own: true, note: 'see table 2', other: { claim: { id: b, label: 'Ferries cost more' } } },
    ]);
    expect(await linksOfClaim(db, b)).toMatchObject([
      { relation, own: false, other: { claim: { id: a, title: 'The harbour' }, deleted: false } },
    ]);
  });

  it('may lead to a web address, written as the browser opens it', async () => {
    const { db, a } = await twoClaims();
    for (const address of ['HTTPS://Courier.example/Tables?x=1#t', ' courier.example/tables ']) {
      value(await linkClaims(db, { from: a, to: { address }, relation: 'source of', note: '' }));
    }
    expect((await linksOfClaim(db, a)).map(({ other }) => other)).toEqual([
      { address: 'https://courier.example/Tables?x=1#t' },
      { address: 'https://courier.example/tables' },
    ]);
  });

  it.each([
    ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
    ['münchen.example', 'https://xn--mnchen-3ya.example/'],
    ['例え.jp/a', 'https://xn--r8jz45g.jp/a'],
    ['例え。jp/a?b#c', 'https://xn--r8jz45g.jp/a?b#c'],
    ['правда.example?q=1', 'https://xn--80aafi6cg.example/?q=1'],
    ['courier.example:8080/tables', 'https://courier.example:8080/tables'],
    ['localhost:3000', 'https://localhost:3000/'],
    ['http://localhost/tables', 'http://localhost/tables'],
    ['http://wiki/page', 'http://wiki/page'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ])('may lead to %s', async (address, opened) => {
    const { db, a } = await twoClaims();
    value(await linkClaims(db, { from: a, to: { address }, relation: 'supports', note: '' }));
    expect(await linksOfClaim(db, a)).toMatchObject([{ other: { address: opened } }]);
  });

  it.each([
    'javascript:alert(1)',
    'javascript:1',
    'javascript:münchen.example/1',
    'jаvascript:alert(1)',
    'a.b:alert(1)',
    'vbscript:a.b',
    'someone@courier.example',
    'mailto:someone@courier.example',
    'courier.example of yesterday',
    'http://a b.example/',
    'Straße',
    '..',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
    'blob:https://courier.example/1',
    'https://',
    'not an address',
    '',
  ])('is refused to %j', async address => {
    const { db, a } = await twoClaims();
    const answer = await linkClaims(db, { from: a, to: { address }, relation: 'supports', note: '' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'linkAddress' } });
    expect(await db.links.count()).toBe(0);
  });

  it('is refused from a claim to itself, to a deleted claim, and to one that never was', async () => {
    const { db, a, b } = await twoClaims();
    await deleteClaim(db, b);
    const link = (from: string, claim: string) =>
      linkClaims(db, { from, to: { claim }, relation: 'supports', note: '' });
    expect(await link(a, a)).toMatchObject({ error: { code: 'linkToSelf' } });
    expect(await link(a, b)).toMatchObject({ error: { code: 'notFound' } });
    expect(await link(b, a)).toMatchObject({ error: { code: 'notFound' } });
    expect(await link(a, newId())).toMatchObject({ error: { code: 'notFound' } });
    expect(await db.links.count()).toBe(0);
  });

  it('made twice is one, with the newer note', async () => {
    const { db, a, b } = await twoClaims();
    const link = { from: a, to: { claim: b }, relation: 'supports' } as const;
    value(await linkClaims(db, { ...link, note: 'one' }));
    value(await linkClaims(db, { ...link, note: '' }));
    value(await linkClaims(db, { ...link, note: 'two' }));
    expect((await linksOfClaim(db, a)).map(({ note }) => note)).toEqual(['two']);
  });

  it('may be part of a circle', async () => {
    const { db, a, b } = await twoClaims();
    const c = await saved(db, 'Ferries cost the same');
    for (const [from, claim] of [
      [a, b],
      [b, c],
      [c, a],
      [b, a],
    ] as const) {
      value(await linkClaims(db, { from, to: { claim }, relation: 'contradicts', note: '' }));
    }
    expect((await linksOfClaim(db, a)).map(({ own }) => own)).toEqual([true, false, false]);
  });

  it('can be changed, taken away and brought back', async () => {
    const { db, a, b } = await twoClaims();
    const made = value(await linkClaims(db, { from: a, to: { claim: b }, relation: 'supports', note: '' }));
    value(await changeLink(db, made.value.id, { relation: 'contradicts', note: 'other year' }));
    expect(await linksOfClaim(db, b)).toMatchObject([{ relation: 'contradicts', note: 'other year' }]);
    const removed = value(await removeLink(db, made.value.id));
    expect([...(await linksOfClaim(db, a)), ...(await linksOfClaim(db, b))]).toEqual([]);
    expect(await changeLink(db, made.value.id, { note: 'x' })).toMatchObject({ error: { code: 'notFound' } });
    value(await undo(db, removed.commit));
    expect(await linksOfClaim(db, a)).toHaveLength(1);
  });
});

describe('deleting one end', () => {
  it('keeps the other, which still names it, and undo brings it back', async () => {
    const { db, a, b } = await twoClaims();
    value(await linkClaims(db, { from: a, to: { claim: b }, relation: 'supports', note: '' }));
    const gone = value(await deleteClaim(db, b));
    expect(await linksOfClaim(db, a)).toMatchObject([
      { other: { claim: { label: 'Ferries cost more' }, deleted: true } },
    ]);
    value(await undo(db, gone.commit));
    expect(await linksOfClaim(db, a)).toMatchObject([{ other: { deleted: false } }]);
  });

  it('does the same where it is the end that the link belongs to', async () => {
    const { db, a, b } = await twoClaims();
    value(await linkClaims(db, { from: a, to: { claim: b }, relation: 'supports', note: '' }));
    const gone = value(await deleteClaim(db, a));
    expect(await linksOfClaim(db, b)).toMatchObject([
      { own: false, other: { claim: { label: 'Ferries cost less' }, deleted: true } },
    ]);
    value(await undo(db, gone.commit));
    expect(await linksOfClaim(db, b)).toMatchObject([{ own: false, other: { deleted: false } }]);
    expect(await linksOfClaim(db, a)).toMatchObject([{ own: true }]);
  });
});
