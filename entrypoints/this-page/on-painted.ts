import { onMessage } from '../../lib/browser';

/** Calls back with the tab whenever an annotator has painted: it has begun, or its page has changed. Returns the undo. */
export const onPainted = (painted: (tab: number | undefined) => void): (() => void) =>
  onMessage((message, { tab }) => {
    if ((message as { claimlight?: unknown } | null)?.claimlight === 'painted') painted(tab?.id);
    // Others answer it.
    return undefined;
  });
