import { useCallback, useEffect, useState } from 'preact/hooks';
import { activeTab, onActiveTab, type Tab } from '../../lib/browser';
import { onPainted } from '../this-page/on-painted';

/** The tab that this panel's window shows, and how often an annotator has begun in it since. `null` until it is known. */
export function useActiveTab(): { tab: Tab; round: number } | null {
  const [shown, setShown] = useState<{ tab: Tab; round: number } | null>(null);

  const look = useCallback(async (again: boolean) => {
    const tab = await activeTab();
    if (tab) setShown(last => ({ tab, round: (last?.round ?? 0) + Number(again) }));
  }, []);

  useEffect(() => {
    void look(false);
    const stops = [
      onActiveTab(() => void look(true)),
      // An annotator that has painted is the sign that the browser now lets us see the tab.
      onPainted(() => void look(true)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [look]);
  return shown;
}
