import { render } from 'preact';
import { i18n } from '#i18n';
import { sendToBackground, uiLanguage } from '../../lib/browser';
import { asker, type toBackground } from '../../lib/messages';
import { ClaimlightDatabase } from '../../lib/store';
import { Reader } from './reader';
import '../../components/theme.css';
import '../../components/kinds.css';
import '../marks.css';
import './reader.css';

document.documentElement.lang = uiLanguage();
document.title = i18n.t('reader.title');
const root = document.querySelector('#reader');
if (root) {
  const ask = asker<typeof toBackground>(sendToBackground);
  render(<Reader ask={ask} db={new ClaimlightDatabase()} />, root);
}
