import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KindPicker } from '../../components/kind-picker';
import { kindName } from '../../components/words';
import type { Kind } from '../../lib/claims';
import { createPainter, readSelection } from '../../lib/page';

/** A practice paragraph that behaves as a page does; nothing of it is kept. */
export function Sample() {
  const text = useRef<HTMLParagraphElement>(null);
  const painter = useMemo(() => createPainter(document), []);
  const [range, setRange] = useState<Range | null>(null);
  const [marked, setMarked] = useState<Range | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);

  useEffect(() => {
    const look = () => {
      const now = readSelection(document, null);
      const [first] = 'ranges' in now ? now.ranges : [];
      setRange(first && text.current?.contains(first.commonAncestorContainer) ? first : null);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);

  useEffect(() => {
    painter.paint(marked ? [{ claim: 'sample', kind, ranges: [marked], changed: false }] : []);
  }, [painter, marked, kind]);

  const highlight = () => {
    const whole = document.createRange();
    if (!range && text.current) whole.selectNodeContents(text.current);
    setMarked(range ?? whole);
    document.getSelection()?.removeAllRanges();
  };

  return (
    <section class="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{i18n.t('welcome.tryTitle')}</h2>
      <p class="article-text" ref={text}>
        {i18n.t('welcome.sample')}
      </p>
      <ol class="steps">
        <li class={range || marked ? 'done' : ''}>{i18n.t('welcome.step1')}</li>
        <li class={marked ? 'done' : ''}>
          <span>{i18n.t('welcome.step2')}</span>
          <button
            type="button"
            class="primary"
            onPointerDown={event => event.preventDefault()}
            onClick={highlight}
          >
            {i18n.t('toolbar.highlight')}
          </button>
        </li>
        <li class={kind ? 'done' : ''}>
          <span>{i18n.t('welcome.step3')}</span>
          {marked && <KindPicker chosen={kind} onChoose={setKind} label={i18n.t('toolbar.kind')} />}
        </li>
      </ol>
      <p role="status" class="quiet">
        {marked && kind ? i18n.t('welcome.done', { kind: kindName(kind) }) : ''}
      </p>
    </section>
  );
}
