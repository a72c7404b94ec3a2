import { i18n } from '#i18n';
import { type ExportOptions, FLAVOURS, type FormatId, formats } from '../../../lib/exchange';
import { Credit } from '../citing/credit';
import { StyleSelect } from '../citing/style-select';
import '../citing/citing.css';

type Chosen = Omit<ExportOptions, 'now'>;

interface Props {
  format: FormatId;
  options: Chosen;
  onOptions(options: Chosen): void;
}

/** What can be said of how a format is written; nothing for most. */
export function FormatOptions({ format, options, onOptions }: Props) {
  const change = (part: Chosen) => onOptions({ ...options, ...part });
  if (format === 'markdown')
    return (
      <fieldset class="choices">
        <legend>{i18n.t('takeOut.flavour')}</legend>
        {FLAVOURS.map(flavour => (
          <label key={flavour} class="option">
            <input
              type="radio"
              name="flavour"
              checked={(options.flavour ?? 'obsidian') === flavour}
              onChange={() => change({ flavour })}
            />
            {i18n.t(`takeOut.flavours.${flavour}`)}
          </label>
        ))}
      </fieldset>
    );
  if (format === 'csv')
    return (
      <label class="option">
        <input
          type="checkbox"
          checked={options.bom ?? false}
          onChange={event => change({ bom: event.currentTarget.checked })}
        />
        {i18n.t('takeOut.bom')}
      </label>
    );
  if (options.style && formats.some(({ id, cites }) => id === format && cites))
    return (
      <div>
        <label for="export-style">{i18n.t('citing.style')}</label>
        <StyleSelect id="export-style" style={options.style} onStyle={style => change({ style })} />
        <Credit />
      </div>
    );
  return null;
}
