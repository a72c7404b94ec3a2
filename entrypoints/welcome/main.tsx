import { render } from 'preact';
import { i18n } from '#i18n';
import { uiLanguage } from '../../lib/browser';
import { Welcome } from './welcome';
import '../../components/theme.css';
import '../../components/kinds.css';
import '../marks.css';
import './welcome.css';

const root = document.querySelector('main');
document.documentElement.lang = uiLanguage();
document.title = i18n.t('welcome.title');
if (root) render(<Welcome />, root);
