import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import { quotesOf, sourceFields } from '../../../lib/claims';
import { problemText } from './problem-text';
import type { ReadIn } from './read-in';

/** So many rows are shown; there may be a hundred thousand. */
const SHOWN = 100;

interface Props extends ReadIn {
  busy: boolean;
  onTake(): void;
}

/** What taking a file in would do, before anything is done. */
export function Preview({ plan, problems, busy, onTake }: Props) {
  const counts = [
    ['newClaims', plan.newClaims],
    ['newSources', plan.newSources],
    ['knownClaims', plan.knownClaims],
    ['problems', problems.length],
  ] as const;
  const nothing = plan.newClaims + plan.newSources === 0;
  return (
    <>
      <dl class="counts">
        {counts.map(([name, count]) => (
          <div key={name} class={name}>
            <dt>{i18n.t(`takeIn.counts.${name}`)}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <button type="button" class="primary" disabled={busy || nothing} onClick={onTake}>
          {i18n.t('takeIn.take')}
        </button>
        {nothing && <p class="quiet">{i18n.t('takeIn.nothingNew')}</p>}
      </div>
      {plan.sources.length > 0 && (
        <section>
          <h2>{i18n.t('takeIn.new')}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
          <ul class="rows" tabIndex={0}>
            {plan.sources.slice(0, SHOWN).map(({ source, claims }, i) => (
              <li key={String(i)}>
                <strong dir="auto">{sourceFields(source).title ?? source.address}</strong>
                {claims.slice(0, 3).map((claim, j) => (
                  <p key={String(j)} class="quiet" dir="auto">
                    {quotesOf(claim).join(' … ') || claim.statement || claim.note}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {problems.length > 0 && (
        <section>
          <h2>{i18n.t('takeIn.unreadable')}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
          <ul class="rows" tabIndex={0}>
            {problems.slice(0, SHOWN).map((problem, i) => (
              <li key={String(i)} dir="auto">
                {problemText(problem)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
