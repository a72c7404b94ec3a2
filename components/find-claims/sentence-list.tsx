import type { TargetedKeyboardEvent } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Passage } from '../../lib/claims';

interface Props {
  sentences: readonly Passage[];
  /** Whether a sentence is a claim already; another function where that has changed. */
  isSaved(sentence: Passage): boolean;
  onHighlight(sentence: Passage): Promise<void>;
}

/** How far Page Up and Page Down go. */
const PAGE = 10;

/**
 * Every sentence of the article, for making claims with no mouse and no selection: arrow keys walk them, Enter
 * highlights one. A listbox of the ARIA Authoring Practices, so that screen readers announce each sentence reached.
 */
export function SentenceList({ sentences, isSaved, onHighlight }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // Asked once for each: a long article has thousands, and every arrow key draws the list anew.
  const saved = useMemo(() => new Set(sentences.filter(isSaved)), [sentences, isSaved]);
  const optionId = (index: number) => `${id}-${index}`;

  const go = (to: number) => {
    const index = Math.min(Math.max(to, 0), sentences.length - 1);
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const highlight = (index: number) => {
    const sentence = sentences[index];
    if (sentence && !saved.has(sentence)) void onHighlight(sentence);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: sentences.length - 1,
    }[event.key];
    if (target !== undefined) go(target);
    else if (event.key === 'Enter' || event.key === ' ') highlight(active);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <p class="quiet">{i18n.t('find.sentenceKeys')}</p>
      <div
        ref={list}
        class="sentences"
        role="listbox"
        tabIndex={0}
        aria-label={i18n.t('find.sentences')}
        aria-activedescendant={sentences.length > 0 ? optionId(active) : undefined}
        onKeyDown={onKeyDown}
      >
        {sentences.map((sentence, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the list, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the option is active by aria-activedescendant
          <div
            key={sentence.at}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            class={saved.has(sentence) ? 'saved' : undefined}
            onClick={() => {
              setActive(index);
              highlight(index);
            }}
          >
            <span dir="auto">{sentence.text}</span>
            {saved.has(sentence) && <span class="unseen"> {i18n.t('find.saved')}</span>}
          </div>
        ))}
      </div>
    </>
  );
}
