import { PanelRight } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from '../../components/icon';
import { openSidePanel } from '../../lib/browser';
import type { Failure } from '../../lib/claims';

interface Props {
  window: number;
  onFailure(failure: Failure): void;
}

/** Opens this page's claims beside the page. The browser lets us only while the press is being handled. */
export function PanelLink({ window: id, onFailure }: Props) {
  const open = () => {
    openSidePanel(id).then(
      () => window.close(),
      error => onFailure({ code: 'unsupported', detail: String(error) }),
    );
  };
  return (
    <button type="button" class="plain" onClick={open}>
      <Icon node={PanelRight} size={16} />
      {i18n.t('panel.open')}
    </button>
  );
}
