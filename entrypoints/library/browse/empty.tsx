import { Highlighter } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from '../../../components/icon';

/** What an empty library says: how the first claim gets into it. */
export function Empty() {
  return (
    <section class="empty">
      <Icon node={Highlighter} size={32} />
      <h2>{i18n.t('browse.emptyTitle')}</h2>
      <ol>
        <li>{i18n.t('browse.empty1')}</li>
        <li>{i18n.t('browse.empty2')}</li>
        <li>{i18n.t('browse.empty3')}</li>
      </ol>
      <p class="quiet">{i18n.t('browse.emptyHint')}</p>
    </section>
  );
}
