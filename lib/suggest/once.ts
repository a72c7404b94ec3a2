/** Makes a value when it is first asked for. Tables made so cost nothing where nobody asks, in time or in size. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
