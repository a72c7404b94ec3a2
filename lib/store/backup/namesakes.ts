import type { Speaker, Tag } from '../../claims';
import type { Edit } from '../commit';

/** Tags and speakers of one name are one: where a backup brought a second one, the younger is merged into the older. */
export async function mergeNamesakes(edit: Edit): Promise<void> {
  for (const table of ['tags', 'speakers'] as const) {
    const rows: (Tag | Speaker)[] = await edit.db.table(table).toArray();
    const current = rows.filter(row => !row.deletedAt && !row.mergedInto);
    const first = new Map<string, Tag | Speaker>();
    for (const row of current.sort((a, b) => a.id.localeCompare(b.id))) {
      const namesake = first.get(row.folded);
      if (namesake) await edit.change(table, row.id, { mergedInto: namesake.id });
      else first.set(row.folded, row);
    }
  }
}
