import { TriangleAlert, X } from 'lucide';
import { i18n } from '#i18n';
import type { Relation, SimilarClaim } from '../../lib/claims';
import { formatAgo } from '../format-ago';
import { Icon } from '../icon';
import { ClaimLinks } from './claim-links';

interface Props {
  similar: readonly SimilarClaim[];
  /** What this claim says, where that does not stand beside it. */
  of?: string;
  /** The rank of its heading among those around it. */
  heading?: 'h2' | 'h3';
  /** Links the other claim to this one: this one repeats, contradicts or refines it. */
  onLink(similar: SimilarClaim, relation: Relation): void;
  onDismiss(similar: SimilarClaim): void;
}

/** The same claim in other sources. That two figures differ is said in words, and only underlined by a colour. */
export function SimilarClaims({ similar, of, heading: Heading = 'h3', onLink, onDismiss }: Props) {
  if (similar.length === 0) return null;
  return (
    <section class="similar" aria-label={i18n.t('similar.title')}>
      <Heading>{i18n.t('similar.title')}</Heading>
      {of && (
        <p class="of" dir="auto">
          {of}
        </p>
      )}
      <ul>
        {similar.map(one => {
          const { claim, differing, contradicts } = one;
          const when = formatAgo(claim.createdAt);
          const choices = [
            ['repeats', i18n.t('similar.repeats')],
            ['contradicts', i18n.t('similar.contradictsIt')],
            ['refines', i18n.t('similar.refines')],
          ] as const;
          return (
            <li key={claim.id} class={contradicts ? 'differs' : undefined}>
              <div class="evidence-head">
                <p class="quiet">{i18n.t('similar.also', { title: claim.title, when })}</p>
                <button
                  type="button"
                  class="plain"
                  aria-label={i18n.t('similar.dismiss', { what: claim.label })}
                  onClick={() => onDismiss(one)}
                >
                  <Icon node={X} size={16} />
                </button>
              </div>
              <blockquote dir="auto">{claim.label}</blockquote>
              <ClaimLinks claim={claim} />
              {contradicts && (
                <p class="difference">
                  <Icon node={TriangleAlert} size={16} />
                  {differing ? i18n.t('similar.differs', differing) : i18n.t('similar.contradicts')}
                </p>
              )}
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row needs */}
              <div class="row" role="group" aria-label={`${i18n.t('similar.this')}: ${claim.label}`}>
                <span class="quiet">{i18n.t('similar.this')}</span>
                {choices.map(([relation, text]) => (
                  <button
                    key={relation}
                    type="button"
                    class={relation === 'contradicts' && contradicts ? 'likely' : undefined}
                    onClick={() => onLink(one, relation)}
                  >
                    {text}
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
