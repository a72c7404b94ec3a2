import { Maximize, Minus, Plus } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from '../../../../../components/icon';
import { STEP } from './view';

interface Props {
  /** Nearer by a factor above 1, farther by one below. */
  onZoom(by: number): void;
  onWhole(): void;
}

/** The map's buttons, and what its keys do. */
export function MapTools({ onZoom, onWhole }: Props) {
  return (
    <div class="map-tools">
      <button type="button" aria-label={i18n.t('board.nearer')} onClick={() => onZoom(STEP)}>
        <Icon node={Plus} />
      </button>
      <button type="button" aria-label={i18n.t('board.farther')} onClick={() => onZoom(1 / STEP)}>
        <Icon node={Minus} />
      </button>
      <button type="button" aria-label={i18n.t('board.whole')} onClick={onWhole}>
        <Icon node={Maximize} />
      </button>
      <p class="quiet">{i18n.t('board.mapHint')}</p>
    </div>
  );
}
