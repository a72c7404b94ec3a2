import {
  Highlighter,
  type IconNode,
  Link2,
  NotebookPen,
  Tag as TagIcon,
  Trash2,
  Type,
  Waypoints,
} from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Kind } from '../lib/claims';
import { Icon } from './icon';
import { KindPicker, kindOfKey } from './kind-picker';
import { stepButtons } from './step-buttons';

interface Props {
  /** True when the passage is a claim already: then there is nothing left to highlight. */
  saved: boolean;
  kind: Kind | null;
  onHighlight(): void;
  onKind(kind: Kind | null): void;
  onTag(): void;
  onNote(): void;
  /** Links the passage with another claim: the one that waits for evidence, or any. */
  onEvidence(): void;
  onCopyLink(): void;
  onDelete(): void;
  onLeave(): void;
}

/**
 * The small toolbar at a selection. It never takes the focus by itself and pressing its buttons keeps the selection;
 * once the reader has moved the keyboard into it, arrows walk it and digits choose a kind.
 */
export function Toolbar(props: Props) {
  const [kindsOpen, setKindsOpen] = useState(false);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const handled = onToolbarKey(event, props);
    if (handled) event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class="toolbar"
      role="toolbar"
      tabIndex={-1}
      aria-label={i18n.t('toolbar.label')}
      onKeyDown={onKeyDown}
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
    >
      <div class="row">
        {!props.saved && (
          <button type="button" class="main" onClick={props.onHighlight}>
            <Icon node={Highlighter} />
            {i18n.t('toolbar.highlight')}
          </button>
        )}
        <button type="button" aria-expanded={kindsOpen} onClick={() => setKindsOpen(!kindsOpen)}>
          <Icon node={Type} />
          {i18n.t('toolbar.kind')}
        </button>
        <button type="button" onClick={props.onTag}>
          <Icon node={TagIcon} />
          {i18n.t('toolbar.tag')}
        </button>
        <button type="button" onClick={props.onNote}>
          <Icon node={NotebookPen} />
          {i18n.t('toolbar.note')}
        </button>
        <SignButton label={i18n.t('toolbar.copyLink')} node={Link2} onClick={props.onCopyLink} />
        <SignButton label={i18n.t('toolbar.evidence')} node={Waypoints} onClick={props.onEvidence} />
        {props.saved && (
          <SignButton label={i18n.t('toolbar.delete')} node={Trash2} onClick={props.onDelete} />
        )}
      </div>
      {kindsOpen && (
        <KindPicker chosen={props.kind} onChoose={props.onKind} label={i18n.t('toolbar.kind')} keys />
      )}
    </div>
  );
}

interface SignButtonProps {
  label: string;
  node: IconNode;
  onClick(): void;
}

/** A button with a sign instead of words. */
function SignButton({ label, node, onClick }: SignButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon node={node} />
    </button>
  );
}

function onToolbarKey(event: TargetedKeyboardEvent<HTMLDivElement>, props: Props): boolean {
  const { key, currentTarget: toolbar, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return false;
  if (key === 'Escape') {
    props.onLeave();
    return true;
  }
  const kind = kindOfKey(key);
  if (kind) {
    props.onKind(kind);
    return true;
  }
  return stepButtons(toolbar, key);
}
