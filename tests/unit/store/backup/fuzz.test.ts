import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ClaimlightDatabase,
  checkBackup,
  fillWords,
  restoreBackup,
  saveClaim,
  undo,
} from '../../../../lib/store';
import { backupOf, editLines, imageOf, signed } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

let file: Blob;
let bytes: Uint8Array<ArrayBuffer>;
let db: ClaimlightDatabase;
let before: string;
let whole: string;
beforeAll(async () => {
  const other = openLibrary();
  for (const quote of ['one', 'two']) await saveClaim(other, VISIT, claimOn(quote, 0, { tags: ['t'] }));
  file = await backupOf(other);
  bytes = new Uint8Array(await file.arrayBuffer());
  db = openLibrary();
  value(await saveClaim(db, VISIT, claimOn('mine', 0, { tags: ['own'] })));
  value(await fillWords(db));
  before = await imageOf(db);
  whole = value(await checkBackup(db, file)).sha256;
});

/** Checks, and where that succeeds restores. Whatever the file is, nothing may be thrown. */
async function use(
  broken: Blob,
): Promise<{ checked: string; restored: string | null; commit: string | null }> {
  const plan = await checkBackup(db, broken);
  if (!plan.ok) return { checked: plan.error.code, restored: null, commit: null };
  const restored = await restoreBackup(db, plan.value);
  if (!restored.ok) return { checked: 'ok', restored: restored.error.code, commit: null };
  return { checked: 'ok', restored: 'ok', commit: restored.value.commit };
}

/** In ms; thousands of files take their time on a busy machine. */
const LONG = 120_000;

const FILE_FAILURES = ['backupForeign', 'backupTruncated', 'backupDamaged', 'backupNewer', 'backupTooLarge'];

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const JUNK = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '["claims"]',
  '["claims",null]',
  '["claims",{}]',
  '{"__proto__":{}}',
  '[1,2]',
  '\u0000',
  '["settings",{"name":"clock","value":{"last":"zzzzzzzzz-zzzz-zzzzzzzz"}}]',
];
/** Changes of one line at some place: another line, nothing, itself twice, or something in it. */
const lineEdit = fc.record({
  at: place,
  how: fc.oneof(
    fc.constantFrom(...JUNK).map(junk => () => [junk]),
    fc.constant(() => []),
    fc.constant((line: string) => [line, line]),
    fc.tuple(place, fc.string({ minLength: 1, maxLength: 4 })).map(([inLine, text]) => (line: string) => {
      const i = Math.floor(inLine * line.length);
      return [line.slice(0, i) + text + line.slice(i + text.length)];
    }),
    fc
      .tuple(
        fc.constantFrom(
          'null',
          '-1',
          '1e308',
          '""',
          '[]',
          '{}',
          '"2026-01-01T00:00:00.000Z"',
          `"${'9'.repeat(300)}"`,
        ),
        fc.nat(30),
      )
      .map(([other, which]) => (line: string) => {
        let seen = 0;
        return [line.replace(/:("[^"]*"|null|\d+)/g, whole => (seen++ === which ? `:${other}` : whole))];
      }),
  ),
});
const edited = (lines: string[], edits: { at: number; how: (line: string) => string[] }[]) =>
  edits.reduce((now, { at, how }) => {
    const i = Math.floor(at * now.length);
    return now.toSpliced(i, 1, ...how(now[i] ?? ''));
  }, lines);

describe('broken backups', () => {
  it(
    'with other bytes are refused by name, and change nothing',
    async () => {
      const byteEdit = fc.record({ at: place, remove: fc.nat(40), insert: fc.uint8Array({ maxLength: 20 }) });
      const cut = fc.option(place, { nil: null });
      await fc.assert(
        fc.asyncProperty(fc.array(byteEdit, { maxLength: 4 }), cut, async (edits, end) => {
          let parts = bytes.slice(0, end === null ? bytes.length : Math.floor(end * bytes.length));
          for (const { at, remove, insert } of edits) {
            const i = Math.floor(at * parts.length);
            parts = new Uint8Array([...parts.slice(0, i), ...insert, ...parts.slice(i + remove)]);
          }
          const plan = await checkBackup(db, new Blob([parts]));
          // Some bits of a gzip file say nothing of its content: its time, its system, the padding at the end.
          if (plan.ok) expect(plan.value.sha256).toBe(whole);
          else expect(FILE_FAILURES).toContain(plan.error.code);
        }),
        { numRuns: 1300 },
      );
      expect(await imageOf(db)).toBe(before);
    },
    LONG,
  );

  it(
    'with other lines are refused by name, and change nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(lineEdit, { minLength: 1, maxLength: 4 }), async edits => {
          let same = false;
          const broken = await editLines(file, lines => {
            const result = edited(lines, edits);
            same = result.join('\n') === lines.join('\n');
            return result;
          });
          if (!same) expect(FILE_FAILURES).toContain((await use(broken)).checked);
        }),
        { numRuns: 600 },
      );
      expect(await imageOf(db)).toBe(before);
    },
    LONG,
  );

  it(
    'signed as if they were whole are taken row by row, leave what was here, and are undone',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(lineEdit, { minLength: 1, maxLength: 6 }), async edits => {
          const { checked, restored, commit } = await use(
            await signed(file, rows => [rows[0] ?? '', ...edited(rows.slice(1), edits)]),
          );
          expect([...FILE_FAILURES, 'ok']).toContain(checked);
          expect(await db.stage.count()).toBe(0);
          const [mine] = JSON.parse(before).find(([name]: [string]) => name === 'claims')[1];
          expect(await db.claims.get(mine.id)).toEqual(mine);
          value(await fillWords(db));
          if (!commit) return expect(await imageOf(db)).toBe(before);
          expect(restored).toBe('ok');
          // What brought nothing that is ever shown is no commit, and leaves nothing to undo.
          if (await db.commits.get(commit)) value(await undo(db, commit));
          value(await fillWords(db));
          expect((await db.claims.toArray()).map(claim => claim.id)).toEqual([mine.id]);
          for (const table of ['commits', 'events', 'settings']) {
            await db.table(table).clear();
            const rows = JSON.parse(before).find(([name]: [string]) => name === table)[1];
            await db.table(table).bulkPut(rows);
          }
          const others = db.tables.map(({ name }) => name).filter(name => name !== 'events');
          const without = (image: string) =>
            image.replaceAll(/"(updatedAt|revision)":"[^"]*",?|"run":\d+,/g, '');
          expect(without(await imageOf(db, others))).toBe(
            without(JSON.stringify(JSON.parse(before).filter(([name]: [string]) => name !== 'events'))),
          );
          before = await imageOf(db);
        }),
        { numRuns: 100 },
      );
    },
    LONG,
  );
});
