import { X } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SuggestedPassage } from '../../lib/claims';
import { Icon } from '../icon';
import { kindName } from '../words';

/** How many are shown at first, and how many more at a press. */
const AT_ONCE = 8;

interface Props {
  /** Best first; what is shown of them stands in page order. */
  passages: readonly SuggestedPassage[];
  onAccept(passage: SuggestedPassage): Promise<void>;
  onDismiss(passage: SuggestedPassage): Promise<void>;
}

/** The best sentences of the article. Arrow keys walk them, Enter highlights one, Delete puts one away for good. */
export function SuggestedClaims({ passages, onAccept, onDismiss }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const inOrder = passages.slice(0, shown).toSorted((a, b) => a.at - b.at);
  const buttons = () => Array.from(list.current?.querySelectorAll<HTMLButtonElement>('.take') ?? []);

  /**
   * What is acted on leaves the list, once the library has it; then the keyboard goes on to the one that takes its
   * place, unless the reader has moved it elsewhere meanwhile.
   */
  const leaving = useRef<{ at: number; index: number } | null>(null);
  useEffect(() => {
    const left = leaving.current;
    if (!left || inOrder.some(({ at }) => at === left.at)) return;
    leaving.current = null;
    if (document.activeElement === document.body) {
      buttons()[Math.min(left.index, inOrder.length - 1)]?.focus();
    }
  });
  const act = (
    work: (passage: SuggestedPassage) => Promise<void>,
    passage: SuggestedPassage,
    index: number,
  ) => {
    leaving.current = { at: passage.at, index };
    void work(passage);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLUListElement>) => {
    const all = buttons();
    const at = all.findIndex(button => button.matches(':focus'));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const passage = inOrder[at];
    if (step) all[(at + step + all.length) % all.length]?.focus();
    else if (passage && (event.key === 'Delete' || event.key === 'Backspace')) act(onDismiss, passage, at);
    else return;
    event.preventDefault();
  };

  if (passages.length === 0) return <p class="quiet">{i18n.t('find.nothing')}</p>;
  return (
    <>
      <p class="quiet">{i18n.t('find.keys')}</p>
      <ul ref={list} class="suggestions" onKeyDown={onKeyDown}>
        {inOrder.map((passage, index) => (
          <li key={passage.at} class={`kind-${passage.kind ?? 'plain'}`}>
            <button
              type="button"
              class="take"
              aria-keyshortcuts="Enter Delete"
              onClick={() => act(onAccept, passage, index)}
            >
              <span dir="auto">{passage.text}</span>
              <small class="quiet">{whatAndWhy(passage)}</small>
            </button>
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('find.dismiss', { text: passage.text.slice(0, 60) })}
              title={i18n.t('find.dismissTitle')}
              onClick={() => act(onDismiss, passage, index)}
            >
              <Icon node={X} size={16} />
            </button>
          </li>
        ))}
      </ul>
      {passages.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + AT_ONCE)}>
          {i18n.t('find.more')}
        </button>
      )}
    </>
  );
}

/** What would be kept with the sentence, and what else speaks for it: "Figure · Mara Lind (named source)". */
function whatAndWhy({ kind, speaker, reasons }: SuggestedPassage): string {
  const kept = [kind && kindName(kind), speaker].filter(Boolean).join(' · ');
  const others = reasons.filter(reason => reason !== kind).map(reason => i18n.t(`reasons.${reason}`));
  return others.length > 0 ? `${kept} (${others.join(', ')})` : kept;
}
