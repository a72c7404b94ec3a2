import * as v from 'valibot';
import { foldName, type Id, newId, type Result, type Template, TemplateSchema } from '../claims';
import { replaceBeside } from './besides';
import { type Committed, commit, type Edit } from './commit';
import type { ClaimlightDatabase } from './database';
import { StoreError } from './failures';

/** The reader's own templates, by their names. */
export async function ownTemplates(db: ClaimlightDatabase): Promise<Template[]> {
  const rows = (await db.templates.toArray()).filter((row): row is Template => v.is(TemplateSchema, row));
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a template: a new one, or other words for the one of that id. Two of one name are `nameTaken`. */
export function saveTemplate(
  db: ClaimlightDatabase,
  { id = newId(), name, text }: { id?: Id } & Pick<Template, 'name' | 'text'>,
): Promise<Result<Committed<Id>>> {
  const work = async (edit: Edit) => {
    const parsed = v.safeParse(TemplateSchema, { id, name, text, updatedAt: edit.at });
    if (!parsed.success) throw new StoreError('invalid', 'template');
    const all = await ownTemplates(edit.db);
    if (all.some(each => each.id !== id && foldName(each.name) === foldName(name)))
      throw new StoreError('nameTaken', name);
    await replaceBeside(edit, 'templates', id, parsed.output);
    return id;
  };
  return commit(db, work, { kind: 'templateSaved', sample: name.trim(), tables: ['templates'] });
}

export function deleteTemplate(
  db: ClaimlightDatabase,
  { id, name }: Pick<Template, 'id' | 'name'>,
): Promise<Result<Committed<void>>> {
  const work = (edit: Edit) => replaceBeside(edit, 'templates', id, null);
  return commit(db, work, { kind: 'templateDeleted', sample: name, tables: ['templates'] });
}
