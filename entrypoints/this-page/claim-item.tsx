import { LocateFixed, Pencil, TextSelect, Trash2 } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import { Later } from '../../components/later';
import { NoteText } from '../../components/note/note-text';
import { kindName, verdictName } from '../../components/words';
import type { ClaimView } from '../../lib/claims';
import type { Place, WordingAnswer } from '../../lib/messages';
import type { ClaimActions } from './actions';

/** Comes when a claim is opened. */
const inlineEditor = async () => (await import('./inline-editor')).InlineEditor;

/** Comes where words have changed. */
const changedClaim = async () => (await import('../../components/rewording/changed-claim')).ChangedClaim;

interface Props extends ClaimActions {
  claim: ClaimView;
  place: Place | undefined;
  open: boolean;
  /** Whether half-typed words wait in its form. */
  begun: boolean;
  /** Whether the reader is at this claim in the page. */
  current: boolean;
}

export function ClaimItem({ claim, place, open, begun, current, ...on }: Props) {
  const item = useRef<HTMLLIElement>(null);
  const quote = claim.quotes.join(' … ');
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  // The keyboard was in the form that goes; it goes on where that was opened.
  const edit = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (wasOpen.current && !open) edit.current?.focus();
    wasOpen.current = open;
  }, [open]);

  if (open) {
    return (
      <li class="claim" ref={item}>
        <Later load={inlineEditor} props={{ claim, ...on }} />
      </li>
    );
  }
  const button = (label: string, icon: typeof Pencil, run: () => void, ref?: typeof edit) => (
    <button
      ref={ref}
      type="button"
      class="plain"
      aria-label={`${label}: ${quote.slice(0, 60)}`}
      title={label}
      onClick={run}
    >
      <Icon node={icon} size={16} />
    </button>
  );
  const changes = place?.found?.match === 'changed' ? place.changes : null;
  const reword = (how: WordingAnswer) => on.onReword(how, { claim: claim.id, changes: changes ?? [] });

  return (
    <li
      ref={item}
      class={`claim kind-${claim.kind ?? 'plain'}`}
      aria-current={current ? 'true' : undefined}
      data-claim={claim.id}
    >
      <blockquote dir="auto">{claim.statement || quote}</blockquote>
      {place?.found === null && claim.statement && (
        <p class="quiet" dir="auto">
          {i18n.t('rewording.lost', { quote })}
        </p>
      )}
      {place?.missing.map(lost => (
        <p key={lost} class="quiet" dir="auto">
          {i18n.t('rewording.missing', { quote: lost })}
        </p>
      ))}
      <p class="marks">
        <span class="kind-name">
          <span class="swatch" aria-hidden="true" />
          {kindName(claim.kind)}
        </span>
        {claim.status !== 'unchecked' && <span class="status">{verdictName(claim.status)}</span>}
        {claim.speaker && <span class="quiet">{claim.speaker.name}</span>}
        {claim.tags.map(tag => (
          <span key={tag} class="tag-name">
            {tag}
          </span>
        ))}
        {begun && <span class="quiet">{i18n.t('popup.begun')}</span>}
        {changes && <span class="changed">{i18n.t('popup.changed')}</span>}
        {place?.found?.hidden && <span class="quiet">{i18n.t('rewording.hidden')}</span>}
      </p>
      {claim.note && <NoteText note={claim.note} class="quiet" />}
      {changes && (
        <Later
          load={changedClaim}
          props={{
            changes,
            onConfirm: () => reword('confirmChange'),
            onRefuse: () => reword('refuseChange'),
          }}
        />
      )}
      {place?.found === null && (
        <button
          type="button"
          class="attach"
          disabled={!on.selected}
          onClick={() => void on.onReword('attachSelection', { claim: claim.id })}
        >
          <Icon node={TextSelect} size={16} />
          {i18n.t('rewording.attach')}
        </button>
      )}
      <div class="buttons">
        {place?.found && button(i18n.t('popup.jump'), LocateFixed, () => on.onJump(claim.id))}
        {button(i18n.t('popup.edit'), Pencil, () => on.onEdit(claim.id), edit)}
        {button(i18n.t('form.delete'), Trash2, () => on.onDelete(claim.id))}
      </div>
    </li>
  );
}
