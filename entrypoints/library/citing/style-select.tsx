import { i18n } from '#i18n';
import { CITATION_STYLES, type CitationStyle } from '../../../lib/claims';

interface Props {
  id: string;
  style: CitationStyle;
  onStyle(style: CitationStyle): void;
}

export function StyleSelect({ id, style, onStyle }: Props) {
  return (
    <select id={id} value={style} onChange={event => onStyle(event.currentTarget.value as CitationStyle)}>
      {CITATION_STYLES.map(name => (
        <option key={name} value={name}>
          {i18n.t(`citing.styles.${name}`)}
        </option>
      ))}
    </select>
  );
}
