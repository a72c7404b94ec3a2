import { i18n } from '#i18n';
import type { ClaimBrief } from '../../lib/claims';

interface Props {
  claim: ClaimBrief;
  /** False where the library would not find it any more. */
  kept?: boolean;
}

/** The ways to another claim: to what the library has of it, and to the page it stands in. */
export function ClaimLinks({ claim, kept = true }: Props) {
  const what = claim.label;
  return (
    <p class="claim-links">
      {kept && (
        <a
          href={`/library.html#/claims?at=${claim.id}`}
          target="_blank"
          rel="noopener"
          aria-label={i18n.t('evidence.inLibraryWhat', { what })}
        >
          {i18n.t('evidence.inLibrary')}
        </a>
      )}
      {/^https?:/i.test(claim.address) && (
        <a
          href={claim.address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={i18n.t('evidence.inPageWhat', { what })}
        >
          {i18n.t('evidence.inPage')}
        </a>
      )}
    </p>
  );
}
