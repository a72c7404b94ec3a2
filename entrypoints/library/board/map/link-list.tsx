import { i18n } from '#i18n';
import { relationFromClaim } from '../../../../components/words';
import type { MapEdge, MapNode } from './layout';

/** The map in words: what is linked to what, for those who do not see it, and for print. */
export function LinkList({ edges }: { edges: readonly MapEdge[] }) {
  const byClaim = Map.groupBy(edges, edge => edge.to);
  return (
    <section class="link-list" aria-labelledby="link-list-title">
      <h2 id="link-list-title">{i18n.t('board.inWords')}</h2>
      <ul>
        {[...byClaim].map(([claim, own]) => (
          <li key={claim.id}>
            <Named node={claim} />
            <ul>
              {own.map(edge => (
                <li key={edge.id}>
                  <strong>{relationFromClaim(edge.relation)}</strong> <Named node={edge.from} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Named({ node }: { node: MapNode }) {
  const href = node.claim ? `#/claims?at=${node.claim}` : node.id;
  const away = node.claim ? {} : { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <>
      <a href={href} dir="auto" {...away}>
        {node.label}
      </a>
      {node.claim && (
        <span class="quiet">
          {` (${[node.place, node.outside && i18n.t('board.outsideCard')].filter(Boolean).join(', ')})`}
        </span>
      )}
    </>
  );
}
