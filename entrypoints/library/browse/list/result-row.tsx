import { Check } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from '../../../../components/icon';
import { ClaimLines } from './claim-lines';
import { SourceLines } from './source-lines';
import type { Row } from './use-rows';

interface Props {
  id: string;
  /** Undefined until it has been read. */
  row: Row | undefined;
  /** Of the group that begins with this row. */
  heading: string | undefined;
  /** From 1. */
  position: number;
  /** -1 while it is not known. */
  total: number;
  chosen: boolean;
  current: boolean;
  /** Distance from the top of the list, in CSS pixels. */
  start: number;
  measure(element: HTMLElement | null): void;
  onClick(event: MouseEvent): void;
  onTick(event: MouseEvent): void;
}

export function ResultRow({
  id,
  row,
  heading,
  position,
  total,
  chosen,
  current,
  start,
  measure,
  onClick,
  onTick,
}: Props) {
  const kind = row?.claim ? `kind-${row.claim.kind ?? 'plain'}` : '';
  return (
    <div
      ref={measure}
      class="place"
      role="presentation"
      data-index={position - 1}
      style={{ transform: `translateY(${start}px)` }}
    >
      {heading && (
        <div class="group" aria-hidden="true" dir="auto">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the listbox, which keeps the focus */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the option is active by aria-activedescendant */}
      <div
        id={id}
        class={`row ${kind} ${current ? 'current' : ''}`}
        role="option"
        aria-selected={chosen}
        aria-label={row ? undefined : i18n.t('browse.reading')}
        aria-posinset={position}
        aria-setsize={total}
        onMouseDown={event => {
          // Or a range chosen with shift would select the text between.
          if (event.shiftKey) event.preventDefault();
        }}
        onClick={onClick}
      >
        <span
          class="tick"
          aria-hidden="true"
          onClick={event => {
            event.stopPropagation();
            onTick(event);
          }}
        >
          <span class="box">{chosen && <Icon node={Check} size={14} />}</span>
        </span>
        {row && heading && <span class="unseen">{heading}</span>}
        {row?.claim && <ClaimLines claim={row.claim} source={row.source} />}
        {row && !row.claim && row.source && <SourceLines source={row.source} />}
      </div>
    </div>
  );
}
