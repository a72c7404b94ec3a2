import { render } from 'preact';
import { activeTab, sendToBackground, uiLanguage } from '../../lib/browser';
import { asker, type toBackground } from '../../lib/messages';
import { ClaimlightDatabase } from '../../lib/store';
import { Popup } from './popup';
import '../this-page/claims.css';

document.documentElement.lang = uiLanguage();
const root = document.querySelector('main');
const tab = await activeTab();
if (root && tab?.id !== undefined) {
  const ask = asker<typeof toBackground>(sendToBackground);
  render(
    <Popup
      ask={ask}
      db={new ClaimlightDatabase()}
      window={tab.windowId}
      tab={{ id: tab.id, address: tab.url ?? '', title: tab.title ?? '', private: tab.incognito }}
    />,
    root,
  );
  root.removeAttribute('aria-busy');
}
