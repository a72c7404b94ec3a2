import { i18n } from '#i18n';
import { sendToBackground, uiLanguage } from '../../lib/browser';
import { asker, type toBackground } from '../../lib/messages';
import '../../components/theme.css';
import './editor.css';

/**
 * One of our pages in a frame of another page, or in a window of its own: the claim editor, or what the library has like a claim.
 * In a frame our IndexedDB is not ours (browsers partition it by the page around it), so everything goes through the background.
 */
const root = document.querySelector('main');
document.documentElement.lang = uiLanguage();
document.title = i18n.t('editor.title');
const [ticket = '', what] = location.hash.slice(1).split('&');
if (root) {
  const ask = asker<typeof toBackground>(sendToBackground);
  const height = () => root.getBoundingClientRect().height;
  new ResizeObserver(() => void ask('editorFrame', { ticket, event: 'resized', height: height() })).observe(
    root,
  );
  // Whoever only highlights does not load the form each time.
  const { draw } = await (what === 'elsewhere' ? import('./draw-elsewhere') : import('./draw-editor'));
  draw(root, ask, ticket);
}
