/** Less free space than this is little: a few hundred articles. */
const LITTLE = 200_000_000;

/** How safe what is kept here is from the browser, and how much room is left; sizes in bytes. */
export interface StorageReport {
  /** Whether the browser has promised not to throw the library away; null where it does not say. */
  persisted: boolean | null;
  usage: number;
  quota: number;
  /** Little room is left, so that writing may soon fail. */
  low: boolean;
}

export async function storageReport(storage: StorageManager = navigator.storage): Promise<StorageReport> {
  const { usage = 0, quota = 0 } = await storage.estimate();
  const persisted = await storage.persisted().catch(() => null);
  return { persisted, usage, quota, low: quota > 0 && quota - usage < LITTLE };
}

/** Asks the browser not to throw the library away; some browsers ask the reader. */
export function askPersistence(storage: StorageManager = navigator.storage): Promise<boolean> {
  return storage.persist().catch(() => false);
}
