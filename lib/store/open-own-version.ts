/** So long an upgrade waits for pages of an older version to let go (ms). */
const PATIENCE = 5000;

/** IndexedDB as we use it, and a way to stop using it. */
export interface OwnFactory extends IDBFactory {
  /** Refuses to open anything from now on: another version has taken over. */
  retire(): void;
}

/**
 * IndexedDB, except that a database is never opened without naming a version, and that waiting has an end.
 * Dexie answers a `VersionError` by opening whatever version there is and adding what it misses;
 * a library made by a newer Claimlight must be left alone instead. And a page of an older version that does not let go
 * would keep an upgrade waiting for ever.
 */
export function openOwnVersion(
  factory: IDBFactory | undefined,
  { patience = PATIENCE, onGivenUp }: { patience?: number; onGivenUp: () => void },
): OwnFactory | undefined {
  if (!factory) return undefined;
  let retired = false;
  return {
    open(name, version) {
      if (retired) throw new DOMException(`${name} belongs to a newer version now`, 'OutdatedError');
      if (version === undefined)
        throw new DOMException(`${name} was made by a newer version`, 'VersionError');
      const request = factory.open(name, version);
      giveUpWhenBlocked(request, patience, onGivenUp);
      return request;
    },
    deleteDatabase: name => factory.deleteDatabase(name),
    cmp: (a, b) => factory.cmp(a, b),
    databases: () => factory.databases(),
    retire() {
      retired = true;
    },
  };
}

/** A request cannot be taken back. Whoever waits for it is told that it failed; should it succeed later, nothing comes of it. */
function giveUpWhenBlocked(request: IDBOpenDBRequest, patience: number, onGivenUp: () => void): void {
  request.addEventListener('blocked', () => {
    const timer = setTimeout(() => {
      const error = new DOMException('another version has the database open', 'BlockedError');
      const event = { target: { error }, preventDefault() {}, stopPropagation() {} };
      request.onerror?.call(request, event as unknown as Event);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => request.result.close();
      request.onerror = event => event.preventDefault();
      onGivenUp();
    }, patience);
    const settled = () => clearTimeout(timer);
    request.addEventListener('upgradeneeded', settled);
    request.addEventListener('success', settled);
    request.addEventListener('error', settled);
  });
}
