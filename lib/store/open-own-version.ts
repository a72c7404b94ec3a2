/**
 * IndexedDB, except that a database is never opened without naming a version.
 * Dexie answers a `VersionError` by opening whatever version there is and adding what it misses;
 * a library made by a newer Claimlight must be left alone instead.
 */
export function openOwnVersion(factory: IDBFactory | undefined): IDBFactory | undefined {
  if (!factory) return undefined;
  return {
    open(name, version) {
      if (version === undefined)
        throw new DOMException(`${name} was made by a newer version`, 'VersionError');
      return factory.open(name, version);
    },
    deleteDatabase: name => factory.deleteDatabase(name),
    cmp: (a, b) => factory.cmp(a, b),
    databases: () => factory.databases(),
  };
}
