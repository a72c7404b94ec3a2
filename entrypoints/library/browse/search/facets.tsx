import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../../../../components/format-count';
import { type Facets as Counts, FACETS, type Facet } from '../../../../lib/claims';
import { valueName } from '../value-name';
import { hasTerm, toggleTerm } from './query-terms';

/** How many values of a facet are shown before one asks for more. */
const SHOWN = 7;

interface Props {
  facets: Counts | null;
  text: string;
  onText(text: string): void;
  /** What stands above the facets. */
  children?: ComponentChildren;
}

/** What the found claims are, with counts. A click adds the value to the query, or takes it out again. */
export function Facets({ facets, text, onText, children }: Props) {
  return (
    <aside class="facets" aria-label={i18n.t('browse.facets')}>
      {children}
      {facets &&
        FACETS.filter(facet => facets[facet].length > 0).map(facet => (
          <FacetList key={facet} facet={facet} values={facets[facet]} {...{ text, onText }} />
        ))}
    </aside>
  );
}

interface ListProps extends Omit<Props, 'facets' | 'children'> {
  facet: Facet;
  values: Counts[Facet];
}

function FacetList({ facet, values, text, onText }: ListProps) {
  const [all, setAll] = useState(false);
  const shown = all
    ? values
    : values.filter((value, index) => index < SHOWN || hasTerm(text, facet, value.value));
  return (
    <details open>
      <summary>{i18n.t(`browse.facet.${facet}`)}</summary>
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              class={facet === 'kind' ? `facet kind-${value}` : 'facet'}
              aria-pressed={hasTerm(text, facet, value)}
              onClick={() => onText(toggleTerm(text, facet, value))}
            >
              {facet === 'kind' && <span class="swatch" aria-hidden="true" />}
              <span class="name">{valueName(facet, value, label)}</span>
              <span class="count">{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > SHOWN && (
        <button type="button" class="plain more" aria-expanded={all} onClick={() => setAll(!all)}>
          {i18n.t(all ? 'browse.fewer' : 'browse.more')}
        </button>
      )}
    </details>
  );
}
