import { type Claim, type CommitKind, quotesOf, type Source, sourceFields } from '../claims';
import type { Records, RecordTable } from './database';

type Action = 'Saved' | 'Changed' | 'Deleted';

const LONGEST_SAMPLE = 160;

/** Watches what a commit writes, to say afterwards what it was. */
export class CommitAccount {
  readonly #records = new Map<RecordTable, Set<string>>();
  #removed = false;
  readonly #actions = new Map<RecordTable, Set<Action>>();
  #sample = new Map<RecordTable, Records[RecordTable]>();

  note(table: RecordTable, before: { deletedAt: string | null } | null, after: Records[RecordTable]): void {
    const action = !before ? 'Saved' : after.deletedAt && !before.deletedAt ? 'Deleted' : 'Changed';
    this.#records.set(table, (this.#records.get(table) ?? new Set()).add(after.id));
    this.#actions.set(table, (this.#actions.get(table) ?? new Set<Action>()).add(action));
    if (!this.#sample.has(table)) this.#sample.set(table, after);
  }

  /** Notes that rows were taken away, which leaves nothing to say of them. */
  removed(): void {
    this.#removed = true;
  }

  get empty(): boolean {
    return this.#records.size === 0 && !this.#removed;
  }

  summary(): { kind: CommitKind; count: number; sample: string } {
    const has = (table: RecordTable, action: Action) => this.#actions.get(table)?.has(action) ?? false;
    const told = (kind: CommitKind, table: RecordTable) => ({
      kind,
      count: this.#records.get(table)?.size ?? 0,
      sample: sampleOf(table, this.#sample.get(table)),
    });
    if (has('sources', 'Deleted')) return told('sourceDeleted', 'sources');
    for (const action of ['Saved', 'Deleted', 'Changed'] as const)
      if (has('claims', action)) return told(`claim${action}`, 'claims');
    for (const action of ['Saved', 'Changed'] as const)
      if (has('sources', action)) return told(`source${action}`, 'sources');
    for (const table of ['links', 'tags', 'speakers'] as const)
      if (this.#records.has(table)) return told(`${table}Changed`, table);
    return {
      kind: 'other',
      count: [...this.#records.values()].reduce((sum, set) => sum + set.size, 0),
      sample: '',
    };
  }
}

function sampleOf(table: RecordTable, row: Records[RecordTable] | undefined): string {
  if (!row) return '';
  if (table === 'claims') {
    const claim = row as Claim;
    return (claim.statement || quotesOf(claim).join(' … ') || claim.note).slice(0, LONGEST_SAMPLE);
  }
  if (table === 'sources')
    return (sourceFields(row as Source).title ?? (row as Source).address).slice(0, LONGEST_SAMPLE);
  return 'name' in row ? row.name : '';
}
