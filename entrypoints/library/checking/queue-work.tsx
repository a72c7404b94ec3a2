import { ArrowLeft, ArrowRight, ExternalLink } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClaimEvidence } from '../../../components/evidence/claim-evidence';
import { formatCount } from '../../../components/format-count';
import { formatDate } from '../../../components/format-date';
import { Icon } from '../../../components/icon';
import { kindName } from '../../../components/words';
import { claimLink, type Id, STATUSES, type Status, sourceSite, sourceTitle } from '../../../lib/claims';
import { createEvidenceDesk } from '../../../lib/messages';
import { changeClaim, claimViews, sourceViews } from '../../../lib/store';
import { useFind } from '../browse/use-find';
import type { SectionProps } from '../section';
import { takeBack } from '../take-back';
import { useLive } from '../use-live';
import { keepPlaces, QUEUES, type Queue } from './queues';
import { reasonFor, VerdictForm } from './verdict-form';
import { VerdictHistory } from './verdict-history';

/**
 * One queue, one claim at a time: the claim with its source and evidence, and the reader's own verdict.
 * It is drawn anew for another queue, whose claims must not be taken for those of the last one.
 */
export function QueueWork(props: SectionProps & { queue: Queue }) {
  const { queue, db, ask, library, address, go, tell, tellFailure, wrote } = props;
  const found = useFind(library(), { text: QUEUES[queue], view: 'claims', sort: 'oldest' }, tellFailure);
  const [ids, setIds] = useState<readonly Id[]>([]);
  useEffect(() => {
    if (found?.complete) setIds(last => keepPlaces(last, found.ids));
  }, [found]);
  const index = Math.max(0, ids.indexOf(address.params.at ?? ''));
  const id = ids[index];

  const shown = useLive(
    async () => {
      const [claim] = id ? await claimViews(db, [id]) : [];
      const [source] = claim ? await sourceViews(db, [claim.source]) : [];
      return claim && source ? { claim, source } : null;
    },
    [db, id],
    tellFailure,
  );
  const desk = useMemo(() => (id ? createEvidenceDesk(ask, id) : null), [ask, id]);
  const step = (by: number) => {
    const next = ids[index + by];
    if (next) go({ at: next }, 'replace');
  };
  const give = async (status: Status, statusNote: string) => {
    const given = id && wrote(await changeClaim(db, id, { status, statusNote }));
    if (!given) return;
    const undo = { label: i18n.t('announce.undo'), run: () => void takeBack(props, given.commit) };
    const isNew = status !== shown?.claim.status;
    tell({ text: i18n.t(isNew ? 'checking.saved' : 'checking.reasonSaved'), action: undo });
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.defaultPrevented || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const status = STATUSES[Number(event.key) - 1];
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (status && shown && status !== shown.claim.status)
        void give(status, reasonFor(shown.claim, shown.claim.statusNote));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <>
      <p class="quiet" role="status">
        {found?.complete && ids.length > 0
          ? i18n.t('checking.at', { number: formatCount(index + 1), all: formatCount(ids.length) })
          : found?.complete && i18n.t('checking.nothing')}
      </p>
      {id && shown && desk && (
        <article class={`check kind-${shown.claim.kind ?? 'plain'}`} aria-label={i18n.t('editor.title')}>
          <h2 class="unseen">{i18n.t('editor.title')}</h2>
          <p class="quiet facts">
            {[
              kindName(shown.claim.kind),
              shown.claim.speaker?.name,
              shown.claim.said && formatDate(shown.claim.said),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {shown.claim.statement && (
            <p class="statement" dir="auto">
              {shown.claim.statement}
            </p>
          )}
          {shown.claim.quotes.map(quote => (
            <blockquote key={quote} dir="auto">
              {quote}
            </blockquote>
          ))}
          <p class="quiet facts">
            {[sourceTitle(shown.source), sourceSite(shown.source)].join(' · ')}
            <PageLink href={claimLink(shown.claim, shown.source)} />
          </p>
          <VerdictForm claim={shown.claim} onVerdict={give} />
          <VerdictHistory {...{ db, tellFailure }} claim={id} />
          <ClaimEvidence key={id} desk={desk} open />
        </article>
      )}
      {ids.length > 0 && (
        <div class="steps">
          <button type="button" aria-keyshortcuts="k" disabled={index === 0} onClick={() => step(-1)}>
            <Icon node={ArrowLeft} size={16} />
            {i18n.t('checking.previous')}
          </button>
          <button
            type="button"
            class="primary"
            aria-keyshortcuts="j"
            disabled={index === ids.length - 1}
            onClick={() => step(1)}
          >
            {i18n.t('checking.next')}
            <Icon node={ArrowRight} size={16} />
          </button>
          <p class="quiet">{i18n.t('checking.keys')}</p>
        </div>
      )}
    </>
  );
}

function PageLink({ href }: { href: string | null }) {
  if (!href) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <Icon node={ExternalLink} size={14} />
      {i18n.t('checking.open')}
    </a>
  );
}
