import '../../components/theme.css';
import '../../components/kinds.css';
import './popup.css';

// What stands in index.html is painted before the popup's own code is even read: the button answers at once.
requestAnimationFrame(() => setTimeout(() => import('./draw-popup')));
