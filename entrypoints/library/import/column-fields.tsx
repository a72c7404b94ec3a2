import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { COLUMN_ROLES, type Columns, guessColumns } from '../../../lib/exchange';

interface Props {
  headings: readonly string[];
  onColumns(columns: Columns): void;
}

/** Which column of a table is what; guessed by the headings, changed by the reader. */
export function ColumnFields({ headings, onColumns }: Props) {
  const [columns, setColumns] = useState<Columns>(() => guessColumns(headings));
  return (
    <details>
      <summary>{i18n.t('takeIn.columns')}</summary>
      <div class="columns">
        {COLUMN_ROLES.map(role => (
          <div key={role}>
            <label for={`column-${role}`}>{i18n.t(`takeIn.roles.${role}`)}</label>
            <select
              id={`column-${role}`}
              value={columns[role] ?? ''}
              onChange={event => {
                const next = { ...columns, [role]: event.currentTarget.value || undefined };
                setColumns(next);
                onColumns(next);
              }}
            >
              <option value="">{i18n.t('takeIn.noColumn')}</option>
              {headings.map(heading => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}
