import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../lib/claims';
import { live } from '../../lib/store';

/**
 * What a query answers, again whenever what it read has changed in any of our pages; `undefined` until it has answered.
 * It is asked anew when one of `inputs` changes; until then the last answer stands, so that nothing flickers.
 */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
  onFailure: (failure: Failure) => void,
): T | undefined {
  const [value, setValue] = useState<{ value: T } | null>(null);
  useEffect(() => live(query, next => setValue({ value: next }), onFailure), inputs);
  return value?.value;
}
