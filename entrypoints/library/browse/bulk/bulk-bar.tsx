import { FolderOutput, Trash2, Waypoints, X } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import { Icon } from '../../../../components/icon';
import { kindName, statusName } from '../../../../components/words';
import { type Id, KINDS, type Kind, type LibraryView, STATUSES, type Status } from '../../../../lib/claims';
import type { SectionProps } from '../../section';
import { BulkTags } from './bulk-tags';
import { useBulk } from './use-bulk';
import './bulk.css';

interface Props extends Pick<SectionProps, 'db' | 'ongoing' | 'wrote' | 'tell' | 'tellFailure'> {
  view: LibraryView;
  /** What is chosen, in no order. */
  chosen: ReadonlySet<Id>;
  /** How many were found in all. */
  total: number;
  /** Leads to where what is chosen is taken out. */
  onTakeOut(): void;
  /** Leads to the board with the chosen claims on it. */
  onBoard(): void;
  onAll(): void;
  onNone(): void;
  /** What was chosen is deleted. */
  onGone(): void;
}

/** What can be done with everything that is chosen. Each of these is one step that can be taken back. */
export function BulkBar({ view, chosen, total, onTakeOut, onBoard, onAll, onNone, onGone, ...props }: Props) {
  const bulk = useBulk({ ...props, view, chosen, onGone });
  const [tagging, setTagging] = useState(false);
  const count = formatCount(chosen.size);

  if (bulk.progress !== null) {
    return (
      <div class="bulk" role="status">
        <progress value={bulk.progress} max={1} aria-label={i18n.t('bulk.working')} />
        <span>{i18n.t('bulk.working')}</span>
        <button type="button" onClick={bulk.cancel}>
          {i18n.t('bulk.cancel')}
        </button>
      </div>
    );
  }
  return (
    <section class="bulk" aria-label={i18n.t('bulk.label')}>
      <strong role="status">{i18n.t('bulk.chosen', chosen.size, [count])}</strong>
      {chosen.size < total && (
        <button type="button" class="plain" onClick={onAll}>
          {i18n.t('bulk.all', { total: formatCount(total) })}
        </button>
      )}
      <button type="button" aria-expanded={tagging} onClick={() => setTagging(!tagging)}>
        {i18n.t('bulk.tags')}
      </button>
      {view === 'claims' && (
        <>
          <Choice
            label={i18n.t('bulk.kind')}
            options={[['', kindName(null)], ...KINDS.map(kind => [kind, kindName(kind)] as const)]}
            onChoose={kind => bulk.change({ kind: (kind || null) as Kind | null })}
          />
          <Choice
            label={i18n.t('bulk.status')}
            options={STATUSES.map(status => [status, statusName(status)] as const)}
            onChoose={status => bulk.change({ status: status as Status })}
          />
        </>
      )}
      {view === 'claims' && (
        <button type="button" onClick={onBoard}>
          <Icon node={Waypoints} size={16} />
          {i18n.t('bulk.board')}
        </button>
      )}
      <button type="button" onClick={onTakeOut}>
        <Icon node={FolderOutput} size={16} />
        {i18n.t('bulk.takeOut')}
      </button>
      <button type="button" class="danger remove" onClick={() => bulk.remove()}>
        <Icon node={Trash2} size={16} />
        {i18n.t('bulk.delete')}
      </button>
      <button
        type="button"
        class="plain none"
        aria-label={i18n.t('bulk.none')}
        title={i18n.t('bulk.none')}
        onClick={onNone}
      >
        <Icon node={X} size={16} />
      </button>
      {tagging && (
        <BulkTags
          db={props.db}
          onAdd={addTags => bulk.change({ addTags })}
          onRemove={removeTags => bulk.change({ removeTags })}
          onClose={() => setTagging(false)}
        />
      )}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose(value: string): void;
}

/** A menu of values that are set at once; the browser's own, so that it works everywhere. */
function Choice({ label, options, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value="?"
      onChange={event => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '?';
        onChoose(value);
      }}
    >
      <option value="?" disabled hidden>
        {label}
      </option>
      {options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
