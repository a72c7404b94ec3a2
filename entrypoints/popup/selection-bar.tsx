import { Highlighter } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import { failureText } from '../../components/words';
import type { Failure, Id } from '../../lib/claims';
import type { usePage } from '../this-page/use-page';

interface Props {
  page: Pick<ReturnType<typeof usePage>, 'annotators' | 'look' | 'selected' | 'unfit'>;
  onSaved(claim: Id): void;
  onFailure(failure: Failure): void;
}

/** Highlights what is selected in the page, or says how to select something. */
export function SelectionBar({ page, onSaved, onFailure }: Props) {
  const [saved, setSaved] = useState<string | null>(null);
  const text = page.selected !== saved ? page.selected : null;

  const highlight = async () => {
    const answer = await page.annotators.atSelection('highlightSelection', {});
    if (!answer.ok) return onFailure(answer.error);
    setSaved(page.selected);
    // Where it stands first: once its form is open, the list stays as it is.
    await page.look();
    onSaved(answer.value.claim);
  };

  return (
    <section class="selection" aria-label={i18n.t('popup.selection')}>
      {text ? (
        <blockquote dir="auto">{text}</blockquote>
      ) : (
        <p class="quiet">{page.unfit ? failureText(page.unfit) : i18n.t('popup.selectHint')}</p>
      )}
      <button type="button" class="primary" disabled={!text} onClick={() => void highlight()}>
        <Icon node={Highlighter} />
        {i18n.t('popup.highlight')}
      </button>
    </section>
  );
}
