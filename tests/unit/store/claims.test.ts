import { describe, expect, it } from 'vitest';
import {
  allTags,
  changeClaim,
  claimsOfPage,
  deleteClaim,
  freshSnapshot,
  historyOf,
  recordsOfPage,
  saveClaim,
  saveSource,
  sourceOfPage,
  undo,
  unpackSnapshot,
  viewClaims,
} from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

describe('saving a claim', () => {
  it('keeps source, page and compressed article with it', async () => {
    const db = openLibrary();
    value(await saveClaim(db, VISIT, claimOn('Eleven of fourteen berths')));
    const source = await sourceOfPage(db, VISIT.key);
    expect(source?.found.title?.value).toBe('The harbour');
    const snapshot = await db.snapshots.toCollection().first();
    expect(snapshot?.source).toBe(source?.id);
    expect(snapshot && (await unpackSnapshot(snapshot))).toBe(VISIT.article?.html);
  });

  it('keeps the same article once, a changed one beside it', async () => {
    const db = openLibrary();
    const article = VISIT.article && { ...VISIT.article, html: '<p>Twelve of fourteen berths.</p>' };
    await saveClaim(db, VISIT, claimOn('one'));
    await saveClaim(db, VISIT, claimOn('two'));
    await saveClaim(db, { ...VISIT, article }, claimOn('three'));
    expect(await db.snapshots.count()).toBe(2);
    expect(await db.sources.count()).toBe(1);
  });

  it('asked twice saves once', async () => {
    const db = openLibrary();
    const claim = claimOn('once');
    value(await saveClaim(db, VISIT, claim));
    value(await saveClaim(db, VISIT, claim));
    expect(await claimsOfPage(db, VISIT.key)).toHaveLength(1);
  });

  it('works on a page without an article', async () => {
    const db = openLibrary();
    value(await saveClaim(db, { ...VISIT, article: null }, claimOn('bare')));
    expect(await db.snapshots.count()).toBe(0);
    expect((await claimsOfPage(db, VISIT.key))[0]?.snapshot).toBeNull();
  });

  it('reuses the article that was kept since the page was loaded', async () => {
    const db = openLibrary();
    const before = Date.now();
    value(await saveClaim(db, VISIT, claimOn('first')));
    const kept = await freshSnapshot(db, VISIT.key, before);
    expect(kept).not.toBeNull();
    expect(await freshSnapshot(db, VISIT.key, Date.now() + 1000)).toBeNull();
    value(await saveClaim(db, { ...VISIT, article: null, kept }, claimOn('second')));
    expect((await claimsOfPage(db, VISIT.key)).map(claim => claim.snapshot)).toEqual([kept, kept]);
  });

  it('saves all of it or nothing', async () => {
    const db = openLibrary();
    const claim = { ...claimOn('x'), targets: [{ format: 'html', frame: null, selectors: [{ type: 7 }] }] };
    const answer = await saveClaim(db, VISIT, claim as never);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
    for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });

  it('keeps two claims that were saved at once', async () => {
    const db = openLibrary();
    const answers = await Promise.all([
      saveClaim(db, VISIT, claimOn('one', 0, { tags: ['same'] })),
      saveClaim(db, VISIT, claimOn('two', 9, { tags: ['Same'] })),
    ]);
    expect(answers.every(answer => answer.ok)).toBe(true);
    expect(await claimsOfPage(db, VISIT.key)).toHaveLength(2);
    expect(await db.sources.count()).toBe(1);
    expect(await allTags(db)).toEqual([{ name: expect.stringMatching(/^same$/i), uses: 2 }]);
  });
});

describe('names', () => {
  it('that fold alike are one tag, spelt as first written', async () => {
    const db = openLibrary();
    value(await saveClaim(db, VISIT, claimOn('a', 0, { tags: ['Énergie', ' energie ', 'wind'] })));
    expect((await allTags(db)).map(tag => tag.name).sort()).toEqual(['wind', 'Énergie']);
  });

  it('of speakers come with their role', async () => {
    const db = openLibrary();
    const speaker = { name: 'Adaeze Lindqvist', role: 'chair', speech: 'direct' as const };
    const { value: claim } = value(await saveClaim(db, VISIT, claimOn('a', 0, { speaker })));
    expect((await viewClaims(db, [claim]))[0]?.speaker).toEqual(speaker);
  });
});

describe('history', () => {
  it('undoes a deletion, and the undoing', async () => {
    const db = openLibrary();
    const claim = value(await saveClaim(db, VISIT, claimOn('gone'))).value;
    const deleted = value(await deleteClaim(db, claim.id));
    expect(await claimsOfPage(db, VISIT.key)).toEqual([]);
    const undone = value(await undo(db, deleted.commit));
    expect(undone.pageKeys).toEqual([VISIT.key]);
    expect(await claimsOfPage(db, VISIT.key)).toHaveLength(1);
    value(await undo(db, undone.commit));
    expect(await claimsOfPage(db, VISIT.key)).toEqual([]);
  });

  it('takes back an edit field by field, but not over a later one', async () => {
    const db = openLibrary();
    const claim = value(await saveClaim(db, VISIT, claimOn('edited'))).value;
    const first = value(await changeClaim(db, claim.id, { note: 'one', kind: 'figure' }));
    await changeClaim(db, claim.id, { note: 'two' });
    expect(await undo(db, first.commit)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect((await claimsOfPage(db, VISIT.key))[0]?.note).toBe('two');
    expect(
      (await historyOf(db, 'claims', claim.id)).map(event => (event.after as { note: string }).note),
    ).toEqual(['', 'one', 'two']);
  });

  it('keeps a note that was written elsewhere while another one was being written', async () => {
    const db = openLibrary();
    const { id } = value(await saveClaim(db, VISIT, claimOn('one'))).value;
    const note = async (text: string, noteWas: string) => {
      value(await changeClaim(db, id, { note: text, noteWas }));
      return (await db.claims.get(id))?.note;
    };
    expect(await note('from one tab', '')).toBe('from one tab');
    expect(await note('from another', '')).toBe('from one tab\n\nfrom another');
    expect(await note('mended', 'from one tab\n\nfrom another')).toBe('mended');
    expect(await note('mended', 'older')).toBe('mended');
  });

  it('gives every write a later revision', async () => {
    const db = openLibrary();
    const claim = value(await saveClaim(db, VISIT, claimOn('clock'))).value;
    const revisions = [claim.revision];
    for (const note of ['1', '2', '3']) {
      revisions.push(value(await changeClaim(db, claim.id, { note })).value.revision);
    }
    expect(revisions.toSorted()).toEqual(revisions);
    expect(new Set(revisions).size).toBe(4);
  });
});

describe('sources', () => {
  it('are kept with tags and a note, without any claim', async () => {
    const db = openLibrary();
    value(await saveSource(db, VISIT, { tags: ['essay'], note: 'for week 3' }));
    const records = [];
    for await (const record of recordsOfPage(db, VISIT.key)) records.push(record);
    expect(records).toMatchObject([
      { source: { tags: ['essay'], note: 'for week 3', fields: { title: 'The harbour' } }, claims: [] },
    ]);
  });

  it('give their claims in page order', async () => {
    const db = openLibrary();
    await saveClaim(db, VISIT, claimOn('later', 90));
    await saveClaim(db, VISIT, claimOn('sooner', 10));
    for await (const { claims } of recordsOfPage(db, VISIT.key)) {
      expect(claims.flatMap(claim => claim.quotes)).toEqual(['sooner', 'later']);
    }
  });
});
