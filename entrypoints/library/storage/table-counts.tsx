import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { type BackupCounts, noRows } from '../../../lib/claims';

/** The tables a reader knows by name; the others are counted together. */
const NAMED = ['claims', 'sources', 'snapshots', 'tags', 'speakers', 'links'] as const;

/** What may be counted. The last two are shown only where there are any. */
const COUNTED = ['added', 'replaced', 'kept', 'deleted', 'returned'] as const;

/** Rows added, replaced and kept, by table; and those deleted here since. */
export function TableCounts({ tables }: { tables: Record<string, BackupCounts> }) {
  const others = Object.entries(tables).filter(([name]) => !NAMED.some(named => named === name));
  const rest = others.reduce((sum, [, counts]) => {
    for (const what of COUNTED) sum[what] += counts[what];
    return sum;
  }, noRows());
  const rows = [
    ...NAMED.flatMap(name => (tables[name] ? [[i18n.t(`tables.${name}`), tables[name]] as const] : [])),
    [i18n.t('tables.others'), rest] as const,
  ];
  const shown = COUNTED.filter((what, i) => i < 3 || rows.some(([, counts]) => counts[what] > 0));
  return (
    <table aria-label={i18n.t('restore.counts')}>
      <thead>
        <tr>
          <td />
          {shown.map(what => (
            <th key={what} scope="col">
              {i18n.t(`restore.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, counts]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {shown.map(what => (
              <td key={what}>{formatCount(counts[what])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
