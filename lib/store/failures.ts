import { Dexie } from 'dexie';
import { type Failure, type FailureCode, fail, type Result } from '../claims';

/** Thrown inside a transaction to roll it back with a failure that the caller gets as a value. */
export class StoreError extends Error {
  constructor(
    readonly code: FailureCode,
    detail?: string,
  ) {
    super(detail ?? code);
  }
}

const CODES: Record<string, FailureCode> = {
  QuotaExceededError: 'storageFull',
  VersionError: 'storageNewer',
  OutdatedError: 'storageOutdated',
  BlockedError: 'storageBlocked',
  OpenFailedError: 'storageUnavailable',
  MissingAPIError: 'storageUnavailable',
  DatabaseClosedError: 'storageUnavailable',
  InvalidStateError: 'storageUnavailable',
  UnknownError: 'storageUnavailable',
};

function causes(error: unknown): unknown[] {
  const seen: unknown[] = [];
  for (let at = error; at && !seen.includes(at); at = (at as { inner?: unknown }).inner) seen.push(at);
  return seen;
}

/** What a database error means to a reader. The innermost error that we know names it. */
function toFailure(error: unknown): Failure {
  for (const cause of causes(error).reverse()) {
    if (cause instanceof StoreError) return { code: cause.code, detail: cause.message };
    const code = cause instanceof Error || cause instanceof Dexie.DexieError ? CODES[cause.name] : undefined;
    if (code) return { code, detail: String(cause) };
  }
  return { code: 'storageUnavailable', detail: String(error) };
}

/** Runs database work and turns what it throws into a value. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { code, detail } = toFailure(error);
    return fail(code, detail);
  }
}
