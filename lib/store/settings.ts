import * as v from 'valibot';
import { CITATION_STYLES, nameText, type Result } from '../claims';
import type { ClaimlightDatabase } from './database';
import { attempt } from './failures';

/** The reader's preferences, with what counts where none was said. */
export const SettingsSchema = v.object({
  /** Sites (hosts) on which highlights stay away although the browser would allow them. */
  sitesOff: v.optional(v.array(v.string()), []),
  /** Whether articles are read for sentences worth a claim. */
  suggestions: v.optional(v.boolean(), true),
  /** Tags that everything saved from now on gets, by name. */
  sessionTags: v.optional(v.array(nameText), []),
  /** The style in which sources are cited. */
  citationStyle: v.optional(v.picklist(CITATION_STYLES), 'apa'),
  /** How saved copies are set: size of the text and width of the column as steps, and the theme. */
  reading: v.optional(
    v.object({
      size: v.picklist([0, 1, 2, 3, 4]),
      width: v.picklist([0, 1, 2]),
      theme: v.picklist(['system', 'light', 'dark']),
    }),
    { size: 1, width: 1, theme: 'system' },
  ),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const NAME = 'preferences';

export async function readSettings(db: ClaimlightDatabase): Promise<Settings> {
  const stored = v.safeParse(SettingsSchema, (await db.settings.get(NAME))?.value);
  return stored.success ? stored.output : v.parse(SettingsSchema, {});
}

export function changeSettings(
  db: ClaimlightDatabase,
  change: (settings: Settings) => Settings,
): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.settings, async () => {
      await db.settings.put({ name: NAME, value: v.parse(SettingsSchema, change(await readSettings(db))) });
    }),
  );
}
