import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { type BackupCounts, noRows } from '../../../lib/claims';

/** The tables a reader knows by name; the others are counted together. */
const NAMED = ['claims', 'sources', 'snapshots', 'tags', 'speakers', 'links'] as const;

/** Rows added, replaced and kept, by table; and those deleted here since, if there are any. */
export function TableCounts({ tables }: { tables: Record<string, BackupCounts> }) {
  const others = Object.entries(tables).filter(([name]) => !NAMED.some(named => named === name));
  const rest = others.reduce(
    (sum, [, { added, replaced, kept, deleted }]) => ({
      added: sum.added + added,
      replaced: sum.replaced + replaced,
      kept: sum.kept + kept,
      deleted: sum.deleted + deleted,
    }),
    noRows(),
  );
  const rows = [
    ...NAMED.flatMap(name => (tables[name] ? [[i18n.t(`tables.${name}`), tables[name]] as const] : [])),
    [i18n.t('tables.others'), rest] as const,
  ];
  const someDeleted = rows.some(([, { deleted }]) => deleted > 0);
  return (
    <table aria-label={i18n.t('restore.counts')}>
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n.t('restore.added')}</th>
          <th scope="col">{i18n.t('restore.replaced')}</th>
          <th scope="col">{i18n.t('restore.kept')}</th>
          {someDeleted && <th scope="col">{i18n.t('restore.deleted')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { added, replaced, kept, deleted }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatCount(added)}</td>
            <td>{formatCount(replaced)}</td>
            <td>{formatCount(kept)}</td>
            {someDeleted && <td>{formatCount(deleted)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
