import { render } from 'preact';
import { sendToBackground, uiLanguage } from '../../lib/browser';
import { asker, type toBackground } from '../../lib/messages';
import { ClaimlightDatabase, keepWordsIndexed } from '../../lib/store';
import { SidePanel } from './side-panel';
import '../../components/theme.css';
import '../../components/kinds.css';
import '../this-page/claims.css';
import './side-panel.css';

document.documentElement.lang = uiLanguage();
const root = document.querySelector('main');
const ask = asker<typeof toBackground>(sendToBackground);
if (root) {
  const db = new ClaimlightDatabase();
  render(<SidePanel ask={ask} db={db} />, root);
  keepWordsIndexed(db);
}
