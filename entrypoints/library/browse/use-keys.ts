import { useEffect, useRef } from 'preact/hooks';
import { type Command, commandOf, placeOf } from './keys';

/** Runs commands at their keys, wherever the keyboard is on the page, except where something is typed. */
export function useKeys(signs: boolean, commands: Record<Command, () => void>): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, placeOf(event.target), signs);
      if (!command) return;
      event.preventDefault();
      latest.current[command]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [signs]);
}
