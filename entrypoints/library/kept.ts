import { useLayoutEffect, useState } from 'preact/hooks';

/** A state that stays while the sections that show it come and go. */
export class Kept<S> {
  readonly #listeners = new Set<() => void>();

  constructor(public state: S) {}

  /** Whether it is in view. */
  get shown(): boolean {
    return this.#listeners.size > 0;
  }

  set(state: S): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Calls back at each change. Returns the undo. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** A kept state as it is now; what shows it is drawn anew when it changes. */
export function useKept<S>(kept: Kept<S>): S {
  const [, draw] = useState({});
  useLayoutEffect(() => kept.onChange(() => draw({})), [kept]);
  return kept.state;
}
