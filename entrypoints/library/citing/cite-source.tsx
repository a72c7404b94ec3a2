import { Quote } from 'lucide';
import { i18n } from '#i18n';
import { copyFormatted } from '../../../components/copy-formatted';
import { Icon } from '../../../components/icon';
import type { SourceView } from '../../../lib/claims';
import { citation } from '../../../lib/exchange';
import type { SectionProps } from '../section';
import { Credit } from './credit';
import { StyleSelect } from './style-select';
import { useStyle } from './use-style';
import './citing.css';

type Props = Pick<SectionProps, 'db' | 'tell' | 'tellFailure'> & { source: SourceView };

/** Cites one source: in which style, and onto the clipboard. The processor is loaded with the first press. */
export function CiteSource({ db, tell, tellFailure, source }: Props) {
  const { style, choose } = useStyle(db, tellFailure);
  if (!style) return null;
  const copy = async () => {
    const { html, text } = await citation(source, style);
    await copyFormatted(html, text);
    tell({ text: i18n.t('citing.copied', { citation: text }) });
  };
  return (
    <section class="card cite-source" aria-labelledby="cite-title">
      <h3 id="cite-title">{i18n.t('citing.title')}</h3>
      <div class="cite-row">
        <label class="unseen" for="cite-style">
          {i18n.t('citing.style')}
        </label>
        <StyleSelect id="cite-style" style={style} onStyle={choose} />
        <button
          type="button"
          onClick={() => void copy().catch(() => tell({ text: i18n.t('citing.failed') }))}
        >
          <Icon node={Quote} size={16} />
          {i18n.t('citing.copy')}
        </button>
      </div>
      <Credit />
    </section>
  );
}
