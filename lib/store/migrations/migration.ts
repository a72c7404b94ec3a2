/** A row as an older version wrote it. */
export type OldRow = Record<string, unknown>;

/** One step from a version of the stored schema to the next. What has been released is never changed again. */
export interface Migration {
  version: number;
  /** Tables with their keys and indexes as Dexie writes them; only those that are new or differ. */
  stores: Record<string, string | null>;
  /** What becomes of each row of a table: rows by table. Pure; a table that is not named stays as it is. */
  rows?: Record<string, (row: OldRow) => Record<string, OldRow>>;
}
