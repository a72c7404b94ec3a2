import { ArrowLeft } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../../components/icon';
import { useLoaded } from '../../use-loaded';
import type { DetailProps } from './detail-props';
import './detail.css';

const loadClaim = async () => (await import('./claim-detail')).ClaimDetail;
const loadSource = async () => (await import('./source-detail')).SourceDetail;

interface Props extends DetailProps {
  /** Whether the list is there, which comes first: only then is code loaded that nobody has asked for yet. */
  ready: boolean;
}

/** What stands beside the list: the claim or source in view. In a narrow window it covers the list, with a way back. */
export function Detail({ ready, ...props }: Props) {
  const { id, view, go } = props;
  const wanted = ready || id !== null;
  const ClaimDetail = useLoaded(wanted && view === 'claims' ? loadClaim : null);
  const SourceDetail = useLoaded(wanted && view === 'sources' ? loadSource : null);
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
      {id !== null && view === 'claims' && ClaimDetail && <ClaimDetail key={id} {...props} id={id} />}
      {id !== null && view === 'sources' && SourceDetail && <SourceDetail key={id} {...props} id={id} />}
    </section>
  );
}
