import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import type { Looked } from './job';
import { problemText } from './problem-text';

/** So many problems are shown. */
const SHOWN = 100;

interface Props extends Looked {
  busy: boolean;
  onTake(): void;
}

/** What taking a file in would do, before anything is done. */
export function Preview({ busy, onTake, ...found }: Props) {
  const {
    newClaims,
    newSources,
    knownClaims,
    knownSources,
    knownRows,
    problemCount,
    sources,
    known,
    problems,
  } = found;
  const counts = [
    ['newClaims', newClaims],
    ['newSources', newSources],
    ['knownClaims', knownClaims],
    ['knownSources', knownSources],
    ['problems', problemCount],
  ] as const;
  const nothing = newClaims + newSources === 0;
  return (
    <>
      <dl class="counts">
        {counts.map(([name, count]) => (
          <div key={name}>
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
      <Rows title={i18n.t('takeIn.new')} total={Math.max(sources.length, newSources)}>
        {sources.map(({ title, claims }, i) => (
          <li key={String(i)}>
            <strong dir="auto">{title}</strong>
            {claims.map((words, j) => (
              <p key={String(j)} class="quiet" dir="auto">
                {words}
              </p>
            ))}
          </li>
        ))}
      </Rows>
      <Rows title={i18n.t('takeIn.unreadable')} total={problemCount}>
        {problems.slice(0, SHOWN).map((problem, i) => (
          <li key={String(i)} dir="auto">
            {problemText(problem)}
          </li>
        ))}
      </Rows>
      <Rows title={i18n.t('takeIn.known')} total={knownRows}>
        {known.map(({ title, words }, i) => (
          <li key={String(i)}>
            <strong dir="auto">{title}</strong>
            {words && (
              <p class="quiet" dir="auto">
                {words}
              </p>
            )}
          </li>
        ))}
      </Rows>
    </>
  );
}

interface RowsProps {
  title: string;
  /** How many there are, of which the first are shown. */
  total: number;
  children: ComponentChildren[];
}

function Rows({ title, total, children }: RowsProps) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <ul class="rows" tabIndex={0}>
        {children}
        {total > children.length && (
          <li class="quiet">{i18n.t('takeIn.more', { count: formatCount(total - children.length) })}</li>
        )}
      </ul>
    </section>
  );
}
