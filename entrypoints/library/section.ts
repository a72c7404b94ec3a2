import type { IconNode } from 'lucide';
import type { ComponentType } from 'preact';
import type { ToastMessage } from '../../components/toast';
import type { Failure, Result } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase, Committed, Library as StoredLibrary } from '../../lib/store';
import type { Address } from './address';
import type { Ongoing } from './ongoing';
import type { Go } from './use-address';

/** What every section gets. A section writes to the database itself, and hands what it wrote to `wrote`. */
export interface SectionProps {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  /** Everything that is kept, for searching; read when it is first asked for, and kept while the page is open. */
  library(): StoredLibrary;
  address: Address;
  go: Go;
  ongoing: Ongoing;
  /** Shows a short message, with at most one thing to do about it. */
  tell(message: ToastMessage): void;
  tellFailure(failure: Failure): void;
  /**
   * Takes what a commit answered: tells the pages it touched, or shows why it failed.
   * Returns what was committed, or `null` where it failed.
   */
  wrote<T>(written: Result<Committed<T>>): Committed<T> | null;
}

/** One part of the library. Its name stands in `library.sections.<id>`, its code is loaded when it is first shown. */
export interface Section<I extends string = string> {
  id: I;
  icon: IconNode;
  load(): Promise<ComponentType<SectionProps>>;
}
