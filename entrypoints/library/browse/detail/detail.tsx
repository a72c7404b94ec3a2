import { ArrowLeft } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../../components/icon';
import { ClaimDetail } from './claim-detail';
import type { DetailProps } from './detail-props';
import { SourceDetail } from './source-detail';
import './detail.css';

/** What stands beside the list: the claim or source in view. In a narrow window it covers the list, with a way back. */
export function Detail(props: DetailProps) {
  const { id, view, go } = props;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.scrollTo(0, 0), [id]);
  return (
    <section ref={pane} class="detail" aria-label={i18n.t(`browse.detail.${view}`)} tabIndex={-1}>
      <button type="button" class="plain back" onClick={() => go({ at: '' }, 'push')}>
        <Icon node={ArrowLeft} />
        {i18n.t('browse.back')}
      </button>
      <h2 class="unseen">{i18n.t(`browse.detail.${view}`)}</h2>
      {id === null && <p class="quiet hint">{i18n.t(`browse.choose.${view}`)}</p>}
      {id !== null && view === 'claims' && <ClaimDetail key={id} {...props} id={id} />}
      {id !== null && view === 'sources' && <SourceDetail key={id} {...props} id={id} />}
    </section>
  );
}
