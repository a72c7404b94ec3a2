import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupPlan, Result } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  checkBackup,
  claimsOfPage,
  clearStage,
  looksLikeBackup,
  restoreBackup,
  saveClaim,
  writeBackup,
} from '../../../../lib/store';
import { LIMITS } from '../../../../lib/store/backup/format';
import { backupOf, editLines, imageOf, packed, signed } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

let file: Blob;
let db: ClaimlightDatabase;
let before: string;
beforeAll(async () => {
  const other = openLibrary();
  for (const quote of ['one', 'two', 'three'])
    await saveClaim(other, VISIT, claimOn(quote, 0, { tags: ['t'] }));
  file = await backupOf(other);
  db = openLibrary();
  value(await saveClaim(db, VISIT, claimOn('mine', 0, { tags: ['own'] })));
  before = await imageOf(db);
});
afterAll(async () => {
  expect(await imageOf(db)).toBe(before);
});

const at = (lines: string[], table: string) => lines.findIndex(line => line.startsWith(`["${table}"`));
const swap = (lines: string[], index: number, change: (line: string) => string) =>
  lines.map((line, i) => (i === index ? change(line) : line));

describe('a file that is no whole backup', () => {
  it.each<[string, string, () => Promise<Blob>]>([
    ['empty', 'backupForeign', async () => new Blob([])],
    ['a picture', 'backupForeign', async () => new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])])],
    ['the JSON export', 'backupForeign', async () => new Blob(['{"format":"claimlight","version":1}'])],
    ['gzip of something else', 'backupForeign', async () => packed('hello\nworld\n')],
    ['gzip of nothing', 'backupForeign', async () => packed('')],
    ['half of it', 'backupTruncated', async () => file.slice(0, Math.floor(file.size / 2))],
    ['all but its last byte', 'backupTruncated', async () => file.slice(0, file.size - 1)],
    ['its first bytes', 'backupTruncated', async () => file.slice(0, 12)],
    ['without its last line', 'backupTruncated', async () => editLines(file, lines => lines.slice(0, -1))],
    ['a row left out', 'backupDamaged', async () => editLines(file, lines => lines.toSpliced(2, 1))],
    [
      'a word changed',
      'backupDamaged',
      async () => editLines(file, lines => lines.map(line => line.replace('two', 'too'))),
    ],
    [
      'another row at its end',
      'backupDamaged',
      async () => editLines(file, lines => lines.toSpliced(-1, 0, lines[1] ?? '')),
    ],
    [
      'made by a newer version',
      'backupNewer',
      async () =>
        editLines(file, lines => swap(lines, 0, head => head.replace('"version":1', '"version":99'))),
    ],
    [
      'with rows of a newer version',
      'backupNewer',
      async () => signed(file, lines => swap(lines, 0, head => head.replace(/"schema":\d+/, '"schema":99'))),
    ],
    [
      'a header that promises billions',
      'backupTooLarge',
      async () =>
        editLines(file, lines => swap(lines, 0, head => head.replace(/"claims":\d+/, '"claims":9000000000'))),
    ],
  ])('%s', async (_, code, make) => {
    expect(await checkBackup(db, await make())).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['by its size', { ...LIMITS, file: 100 }],
    ['by what it unpacks to', { ...LIMITS, unpacked: 1000, times: 1 }],
    ['by one of its lines', { ...LIMITS, line: 300 }],
    ['by its rows', { ...LIMITS, rows: 5 }],
  ])('too large %s', async (_, limits) => {
    const answer = await checkBackup(db, file, {}, limits);
    expect(answer).toMatchObject({ ok: false, error: { code: 'backupTooLarge' } });
  });

  it('but one of a gigabyte is read: it may be a lifetime of reading', async () => {
    const large = new Blob([file]);
    Object.defineProperty(large, 'size', { value: 1_000_000_000 });
    expect(await checkBackup(openLibrary(), large)).toMatchObject({ ok: true });
  });

  it('a bomb is given up early', async () => {
    const zeros = new Uint8Array(50_000_000);
    const bomb = await new Response(
      new Blob([zeros]).stream().pipeThrough(new CompressionStream('gzip')),
    ).blob();
    let read = 0;
    const answer = await checkBackup(
      db,
      bomb,
      { onProgress: done => (read = done) },
      { ...LIMITS, line: 1_000_000 },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'backupTooLarge' } });
    expect(read).toBeLessThanOrEqual(bomb.size);
  });
});

describe('rows that cannot be taken', () => {
  const check = async (edit: (lines: string[]) => string[]): Promise<Result<BackupPlan>> =>
    checkBackup(db, await signed(file, edit));

  it.each<[string, string, (lines: string[]) => string[]]>([
    ['no JSON', 'unreadable', lines => swap(lines, at(lines, 'claims'), () => '["claims",{')],
    ['no row', 'unreadable', lines => swap(lines, at(lines, 'claims'), () => '{"id":1}')],
    [
      'of no table of ours',
      'unknownTable',
      lines => swap(lines, at(lines, 'claims'), line => line.replace('claims', 'passwords')),
    ],
    [
      'with a wrong kind',
      'invalid',
      lines => swap(lines, at(lines, 'claims'), line => line.replace('"kind":null', '"kind":"<script>"')),
    ],
    [
      'with bytes that are none',
      'invalid',
      lines =>
        swap(lines, at(lines, 'snapshots'), line => line.replace(/"content":"[^"]*"/, '"content":"§"')),
    ],
    [
      'of a far future',
      'future',
      lines =>
        swap(lines, at(lines, 'claims'), line => line.replace(/"revision":"\w{9}/, '"revision":"zzzzzzzzz')),
    ],
    ['twice', 'twice', lines => lines.toSpliced(at(lines, 'claims'), 0, lines[at(lines, 'claims')] ?? '')],
    ['of a source that is nowhere', 'alone', lines => lines.toSpliced(at(lines, 'sources'), 1)],
  ])('%s', async (_, reason, edit) => {
    const plan = value(await check(edit));
    expect(plan.problems[0]).toMatchObject({ reason });
    expect(plan.problemCount).toBe(plan.leftOut.size);
    if (reason === 'alone')
      expect(plan.problems.map(problem => problem.table)).toEqual([
        'claims',
        'claims',
        'claims',
        'snapshots',
        'pages',
      ]);
    else expect(plan.problemCount).toBe(1);
  });

  it('are left out, and the others are restored', async () => {
    const other = openLibrary();
    const edited = await signed(file, lines =>
      swap(lines, at(lines, 'claims'), () => '["claims",{"id":"no"}]'),
    );
    const plan = value(await checkBackup(other, edited));
    expect(plan.tables['claims']).toMatchObject({ added: 2, replaced: 0, kept: 0 });
    value(await restoreBackup(other, plan));
    expect(await claimsOfPage(other, VISIT.key)).toHaveLength(2);
  });
});

describe('work that is stopped', () => {
  it('while writing, ends the file with an error', async () => {
    const stop = new AbortController();
    const stream = writeBackup(db, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow();
  });

  it('while checking or restoring, leaves the library as it was', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await checkBackup(db, file, { signal: stop.signal })).toMatchObject({
      error: { code: 'cancelled' },
    });
    const plan = value(await checkBackup(db, file));
    for (const after of [0, 0.4, 0.6, 0.9]) {
      const half = new AbortController();
      const onProgress = (done: number, total: number) => void (done / total >= after && half.abort());
      const answer = await restoreBackup(db, plan, { signal: half.signal, onProgress });
      expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(await imageOf(db)).toBe(before);
    }
  });

  it('if the file is another one by then, leaves the library as it was', async () => {
    const plan = value(await checkBackup(db, file));
    const other = await backupOf(openLibrary());
    expect(await restoreBackup(db, { ...plan, file: other })).toMatchObject({
      error: { code: 'backupDamaged' },
    });
    expect(await restoreBackup(db, { ...plan, file: file.slice(0, 200) })).toMatchObject({
      error: { code: 'backupTruncated' },
    });
  });

  it('by force, leaves a stage that is cleared at the next start', async () => {
    await db.stage.bulkAdd([{ table: 'claims', rows: [{ key: 'x', row: {} }] }]);
    await clearStage(db);
    expect(await db.stage.count()).toBe(0);
  });
});

describe('what looks like a backup', () => {
  const cut = async () => file.slice(0, Math.floor(file.size / 2));
  it.each<[string, boolean, () => Promise<Blob>]>([
    ['a whole one', true, async () => file],
    ['one that is cut', true, cut],
    ['something else that is packed', false, () => packed('{"format": "other"}\n')],
    ['a table', false, async () => new Blob(['quote,title\na,b\n'])],
    ['nothing', false, async () => new Blob([])],
  ])('%s: %j', async (_, wanted, make) => {
    expect(await looksLikeBackup(await make())).toBe(wanted);
  });
});
