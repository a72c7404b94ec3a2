import * as v from 'valibot';
import { connectToTab } from '../../lib/browser';
import { type PanelEvent, PanelEventSchema, WATCH } from '../../lib/messages';

/** Hears what happens in a tab's page; `ended` when nobody is there, or no longer. Returns the undo. */
export function watchTab(tab: number, heard: (event: PanelEvent) => void, ended: () => void): () => void {
  const port = connect(tab);
  if (!port) {
    ended();
    return () => undefined;
  }
  port.onMessage.addListener((message: unknown) => {
    const event = v.safeParse(PanelEventSchema, message);
    if (event.success) heard(event.output);
  });
  port.onDisconnect.addListener(ended);
  return () => port.disconnect();
}

function connect(tab: number) {
  try {
    return connectToTab(tab, WATCH, 0);
  } catch {
    return null;
  }
}
