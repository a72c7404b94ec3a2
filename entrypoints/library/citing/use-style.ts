import type { CitationStyle, Failure } from '../../../lib/claims';
import { type ClaimlightDatabase, changeSettings, readSettings } from '../../../lib/store';
import { useLive } from '../use-live';

/** The reader's citation style, which stays chosen everywhere, and a way to choose another. */
export function useStyle(
  db: ClaimlightDatabase,
  onFailure: (failure: Failure) => void,
): { style: CitationStyle | undefined; choose(style: CitationStyle): void } {
  const style = useLive(async () => (await readSettings(db)).citationStyle, [db], onFailure);
  const choose = async (citationStyle: CitationStyle) => {
    const written = await changeSettings(db, settings => ({ ...settings, citationStyle }));
    if (!written.ok) onFailure(written.error);
  };
  return { style, choose: chosen => void choose(chosen) };
}
