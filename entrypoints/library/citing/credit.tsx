import { i18n } from '#i18n';

/** What the licence of the citation processor asks to be shown where it is used (CPAL 1.0, section 14), and all notices. */
export function Credit() {
  return (
    <p class="credit quiet">
      {i18n.t('citing.credit')}{' '}
      <a href="https://citationstyles.org/" target="_blank" rel="noopener noreferrer">
        citationstyles.org
      </a>
      {' · '}
      <a href="/THIRD_PARTY.txt" target="_blank" rel="noopener">
        {i18n.t('citing.notices')}
      </a>
    </p>
  );
}
