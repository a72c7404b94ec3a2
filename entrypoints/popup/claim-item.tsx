import { LocateFixed, Pencil, Trash2 } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import { kindName, statusName } from '../../components/words';
import type { ClaimView, Failure, Id } from '../../lib/claims';
import type { Ask, Place, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase } from '../../lib/store';
import { InlineEditor } from './inline-editor';

/** What every claim of the list can do. */
export interface ClaimActions {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  onEdit(claim: Id | null): void;
  onJump(claim: Id): void;
  onDelete(claim: Id): void;
  onFailure(failure: Failure): void;
}

interface Props extends ClaimActions {
  claim: ClaimView;
  place: Place | undefined;
  open: boolean;
}

export function ClaimItem({ db, ask, claim, place, open, onEdit, onJump, onDelete, onFailure }: Props) {
  const quote = claim.quotes.join(' … ');
  if (open) {
    return (
      <li class="claim">
        <InlineEditor
          db={db}
          ask={ask}
          claim={claim}
          onClose={() => onEdit(null)}
          onDelete={onDelete}
          onFailure={onFailure}
        />
      </li>
    );
  }
  const button = (label: string, icon: typeof Pencil, run: () => void) => (
    <button
      type="button"
      class="plain"
      aria-label={`${label}: ${quote.slice(0, 60)}`}
      title={label}
      onClick={run}
    >
      <Icon node={icon} size={16} />
    </button>
  );

  return (
    <li class={`claim kind-${claim.kind ?? 'plain'}`}>
      <blockquote dir="auto">{claim.statement || quote}</blockquote>
      <p class="marks">
        <span class="kind-name">
          <span class="swatch" aria-hidden="true" />
          {kindName(claim.kind)}
        </span>
        {claim.status !== 'unchecked' && <span class="status">{statusName(claim.status)}</span>}
        {claim.speaker && <span class="quiet">{claim.speaker.name}</span>}
        {claim.tags.map(tag => (
          <span key={tag} class="tag-name">
            {tag}
          </span>
        ))}
        {place?.found?.match === 'changed' && <span class="changed">{i18n.t('popup.changed')}</span>}
      </p>
      {claim.note && (
        <p class="note quiet" dir="auto">
          {claim.note}
        </p>
      )}
      <div class="buttons">
        {place?.found && button(i18n.t('popup.jump'), LocateFixed, () => onJump(claim.id))}
        {button(i18n.t('popup.edit'), Pencil, () => onEdit(claim.id))}
        {button(i18n.t('form.delete'), Trash2, () => onDelete(claim.id))}
      </div>
    </li>
  );
}
