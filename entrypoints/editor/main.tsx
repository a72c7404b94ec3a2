import { render } from 'preact';
import { i18n } from '#i18n';
import { sendToBackground, uiLanguage } from '../../lib/browser';
import { asker, type toBackground } from '../../lib/messages';
import { Editor } from './editor';
import '../../components/theme.css';
import '../../components/kinds.css';
import './editor.css';

/**
 * The claim editor, shown in a frame beside a mark or in a window of its own.
 * In a frame our IndexedDB is not ours (browsers partition it by the page around it), so everything goes through the background.
 */
const root = document.querySelector('main');
document.documentElement.lang = uiLanguage();
document.title = i18n.t('editor.title');
if (root) {
  const ask = asker<typeof toBackground>(sendToBackground);
  render(<Editor ask={ask} ticket={location.hash.slice(1)} root={root} />, root);
}
