import { useRef, useState } from 'preact/hooks';

/** What stands in a form, changed field by field. Two changes in one event both count; each is told as it happens. */
export function useForm<S extends object>(
  start: () => S,
  told: (state: S) => void,
): [S, (fields: Partial<S>) => void] {
  const [state, setState] = useState(start);
  const latest = useRef(state);
  const change = (fields: Partial<S>) => {
    latest.current = { ...latest.current, ...fields };
    setState(latest.current);
    told(latest.current);
  };
  return [state, change];
}
