import { Library } from 'lucide';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import { openTab, ownPage } from '../../lib/browser';

interface Props {
  /** A popup closes once the library is open, a panel stays. */
  stay?: boolean;
  children?: ComponentChildren;
}

/** The way to everything that is kept. A link, so that the reader may open it as any other. */
export function LibraryLink({ stay = false, children }: Props) {
  const open = async (event: Event) => {
    event.preventDefault();
    await openTab(ownPage('/library.html'));
    if (!stay) window.close();
  };
  return (
    <footer>
      <a class="to-library" href={ownPage('/library.html')} target="_blank" onClick={open} rel="noopener">
        <Icon node={Library} size={16} />
        {i18n.t('popup.library')}
      </a>
      {children}
    </footer>
  );
}
