import { AArrowDown, AArrowUp, ArrowLeft } from 'lucide';
import { i18n } from '#i18n';
import { formatMoment } from '../../components/format-date';
import { Icon } from '../../components/icon';
import type { Copy } from '../../lib/store';
import type { Place } from './place';
import type { Reading } from './use-reading';

interface Props {
  copy: Copy;
  place: Place;
  go(change: Partial<Place>): void;
  /** Null until it is known. */
  reading: Reading | null;
  changeReading(change: Partial<Reading>): void;
}

const SIZES = [0, 1, 2, 3, 4] as const;
const WIDTHS = [0, 1, 2] as const;
const THEMES = ['system', 'light', 'dark'] as const;

/** The way back, which copy this is and what it is compared with, and how it is set. */
export function ReaderBar({ copy, place, go, reading, changeReading }: Props) {
  const { copies } = copy;
  const others = copies.filter(({ id }) => id !== copy.copy.id);
  return (
    <header class="bar">
      <a class="back" href={`/library.html#/sources?at=${copy.source.id}`}>
        <Icon node={ArrowLeft} />
        {i18n.t('reader.toLibrary')}
      </a>
      {copies.length > 1 ? (
        <select
          aria-label={i18n.t('reader.copy')}
          value={copy.copy.id}
          onChange={event => go({ id: event.currentTarget.value, compare: null })}
        >
          {copies.map(({ id, createdAt }) => (
            <option key={id} value={id}>
              {i18n.t('browse.copyOf', { when: formatMoment(createdAt) })}
            </option>
          ))}
        </select>
      ) : (
        <span class="quiet">{i18n.t('browse.copyOf', { when: formatMoment(copy.copy.createdAt) })}</span>
      )}
      {others.length > 0 && (
        <select
          aria-label={i18n.t('reader.compare')}
          value={place.compare ?? ''}
          onChange={event => go({ compare: event.currentTarget.value || null })}
        >
          <option value="">{i18n.t('reader.compareNone')}</option>
          {others.map(({ id, createdAt }) => (
            <option key={id} value={id}>
              {i18n.t('reader.compareWith', { when: formatMoment(createdAt) })}
            </option>
          ))}
        </select>
      )}
      {reading && (
        <fieldset class="setting">
          <legend class="unseen">{i18n.t('reader.setting')}</legend>
          <button
            type="button"
            aria-label={i18n.t('reader.smaller')}
            title={i18n.t('reader.smaller')}
            disabled={reading.size === 0}
            onClick={() => changeReading({ size: SIZES[reading.size - 1] })}
          >
            <Icon node={AArrowDown} />
          </button>
          <button
            type="button"
            aria-label={i18n.t('reader.larger')}
            title={i18n.t('reader.larger')}
            disabled={reading.size === SIZES.length - 1}
            onClick={() => changeReading({ size: SIZES[reading.size + 1] })}
          >
            <Icon node={AArrowUp} />
          </button>
          <select
            aria-label={i18n.t('reader.width')}
            value={reading.width}
            onChange={event => changeReading({ width: WIDTHS[event.currentTarget.selectedIndex] })}
          >
            {WIDTHS.map(width => (
              <option key={width} value={width}>
                {i18n.t(`reader.widths.w${width}`)}
              </option>
            ))}
          </select>
          <select
            aria-label={i18n.t('reader.theme')}
            value={reading.theme}
            onChange={event => changeReading({ theme: THEMES[event.currentTarget.selectedIndex] })}
          >
            {THEMES.map(theme => (
              <option key={theme} value={theme}>
                {i18n.t(`reader.themes.${theme}`)}
              </option>
            ))}
          </select>
        </fieldset>
      )}
    </header>
  );
}
