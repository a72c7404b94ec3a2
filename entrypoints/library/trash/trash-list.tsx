import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoment } from '../../../components/format-date';
import type { Id, TrashItem } from '../../../lib/claims';
import { useVirtual } from '../use-virtual';

/** Two lines of label and one of facts, in CSS pixels. */
const ESTIMATE = 92;

interface Props {
  items: readonly TrashItem[];
  onRestore(id: Id): void;
}

/** What was deleted, each with the way back. Only what is in view is drawn: there may be as much as was ever kept. */
export function TrashList({ items, onRestore }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => items.map(({ id }) => id), [items]);
  const virtual = useVirtual({ keys, estimate: ESTIMATE, scroller, always: -1 });
  return (
    <div ref={scroller} class="deleted">
      <ul class="deeds" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={item.id}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div>
                <p class="label" dir="auto">
                  {item.label}
                </p>
                <p class="quiet" dir="auto">
                  {aboutIt(item)}
                </p>
              </div>
              <button
                type="button"
                aria-label={i18n.t('trash.restoreNamed', { label: item.label.slice(0, 60) })}
                onClick={() => onRestore(item.id)}
              >
                {i18n.t('trash.restore')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function aboutIt({ context, claims, deletedAt }: TrashItem): string {
  const facts = [
    context,
    claims > 0 && i18n.t('trash.withClaims', claims),
    i18n.t('trash.deletedAt', { when: formatMoment(deletedAt) }),
  ];
  return facts.filter(Boolean).join(' · ');
}
