import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../lib/claims';
import { type ClaimlightDatabase, changeSettings, live, readSettings, type Settings } from '../../lib/store';

export type Reading = Settings['reading'];

/** How copies are set, as the reader last chose it; applied to the whole page. */
export function useReading(
  db: ClaimlightDatabase,
  onFailure: (failure: Failure) => void,
): [Reading | null, (change: Partial<Reading>) => void] {
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(
    () =>
      live(
        () => readSettings(db),
        settings => setReading(settings.reading),
        onFailure,
      ),
    [db, onFailure],
  );
  useEffect(() => {
    if (!reading) return;
    const { dataset } = document.documentElement;
    dataset.size = String(reading.size);
    dataset.width = String(reading.width);
    dataset.theme = reading.theme;
  }, [reading]);
  const change = async (fields: Partial<Reading>) => {
    const changed = await changeSettings(db, settings => ({
      ...settings,
      reading: { ...settings.reading, ...fields },
    }));
    if (!changed.ok) onFailure(changed.error);
  };
  return [reading, fields => void change(fields)];
}
