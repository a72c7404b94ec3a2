import { render } from 'preact';
import { i18n } from '#i18n';
import { sendToBackground, uiLanguage } from '../../lib/browser';
import { asker, type toBackground } from '../../lib/messages';
import { ClaimlightDatabase } from '../../lib/store';
import { Library } from './library';
import '../../components/theme.css';
import '../../components/kinds.css';
import './library.css';

document.documentElement.lang = uiLanguage();
document.title = i18n.t('library.title');
const root = document.querySelector('#library');
if (root) {
  const ask = asker<typeof toBackground>(sendToBackground);
  render(<Library ask={ask} db={new ClaimlightDatabase()} />, root);
}
