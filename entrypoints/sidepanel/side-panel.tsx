import { i18n } from '#i18n';
import { pageKey } from '../../lib/article/page-key';
import type { Ask, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase } from '../../lib/store';
import { LibraryLink } from '../this-page/library-link';
import { PagePanel } from './page-panel';
import { useActiveTab } from './use-active-tab';

interface Props {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
}

/** The claims of whatever page the window shows. Where the browser keeps its address from us, says how to change that. */
export function SidePanel(props: Props) {
  const active = useActiveTab();
  if (!active) return null;
  const { tab, round } = active;
  if (tab.id === undefined || !isPage(tab.url)) {
    const own = tab.url !== undefined && !isPage(tab.url);
    return (
      <section class="unseen-page">
        <h1>{i18n.t(own ? 'panel.noPageTitle' : 'panel.unseenTitle')}</h1>
        <p>{i18n.t(own ? 'panel.noPage' : 'panel.unseen')}</p>
        <LibraryLink stay />
      </section>
    );
  }
  const page = { id: tab.id, address: tab.url, title: tab.title ?? '', private: tab.incognito };
  // By the page, not by its address: a click on a link within the page must not close an editor that is open.
  return <PagePanel key={`${tab.id} ${pageKey(tab.url)}`} {...props} tab={page} round={round} />;
}

const isPage = (address: string | undefined): address is string =>
  address !== undefined && /^https?:/.test(address);
