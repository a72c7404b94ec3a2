import { onConnect, type Port } from '../../lib/browser';
import { type PanelEvent, WATCH } from '../../lib/messages';

/** The side panels that watch this page. Nothing is sent, and nothing is looked at, while there is none. */
export interface Panels {
  tell(event: PanelEvent): void;
  /** Calls back while at least one panel watches, until none does; `start` returns its undo. */
  whileWatched(start: () => () => void): void;
}

export function createPanels(signal: AbortSignal): Panels {
  const ports = new Set<Port>();
  const starts: (() => () => void)[] = [];
  let stops: (() => void)[] = [];

  const drop = (port: Port) => {
    ports.delete(port);
    if (ports.size > 0) return;
    for (const stop of stops) stop();
    stops = [];
  };
  const stopListening = onConnect(WATCH, port => {
    ports.add(port);
    port.onDisconnect.addListener(() => drop(port));
    if (ports.size === 1) stops = starts.map(start => start());
  });
  signal.addEventListener('abort', () => {
    stopListening();
    for (const port of [...ports]) {
      port.disconnect();
      drop(port);
    }
  });
  return {
    tell(event) {
      for (const port of ports) port.postMessage(event);
    },
    whileWatched: start => void starts.push(start),
  };
}
