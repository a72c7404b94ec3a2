import { render } from 'preact';
import { i18n } from '#i18n';
import { sendToBackground, uiLanguage } from '../../lib/browser';
import { asker, type toBackground } from '../../lib/messages';
import { attempt, ClaimlightDatabase, keepWordsIndexed } from '../../lib/store';
import { Library } from './library';
import { sectionAt } from './sections';
import '../../components/theme.css';
import '../../components/kinds.css';
import './library.css';

document.documentElement.lang = uiLanguage();
document.title = i18n.t('library.title');
const root = document.querySelector('#library');
if (root) {
  const ask = asker<typeof toBackground>(sendToBackground);
  const db = new ClaimlightDatabase();
  // Both are begun before anything is drawn, since the first rows wait for them. Whether they succeed is looked at where they are used.
  void attempt(() => db.open());
  void sectionAt(location.hash).load();
  render(<Library ask={ask} db={db} />, root);
  keepWordsIndexed(db);
}
