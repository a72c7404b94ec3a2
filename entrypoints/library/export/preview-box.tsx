import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Preview } from './preview';

/** The beginning of the file that would be written; `null` while it is being made. What scrolls is reached by the keyboard. */
export function PreviewBox({ preview }: { preview: Preview | null }) {
  const page = useRef<HTMLElement>(null);
  const formatted = preview?.formatted;
  useLayoutEffect(() => {
    if (!formatted) return;
    const shown = formatted.cloneNode(true) as Element;
    // A link would lead this very page away.
    for (const link of shown.querySelectorAll('a')) link.removeAttribute('href');
    page.current?.replaceChildren(...shown.childNodes);
  }, [formatted]);
  if (formatted) {
    const label = i18n.t('takeOut.preview');
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
    return <section ref={page} class="preview formatted" tabIndex={0} dir="auto" aria-label={label} />;
  }
  const none = preview && !preview.fault ? i18n.t('takeOut.noPreview') : '';
  const text = preview ? (preview.text ?? none) : i18n.t('takeOut.making');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
    <pre class="preview" tabIndex={0} dir="auto" aria-busy={!preview}>
      {text}
    </pre>
  );
}
