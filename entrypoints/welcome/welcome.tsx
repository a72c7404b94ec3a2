import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askAccess, EVERY_SITE, hasAccess, shortcuts } from '../../lib/browser';
import { Sample } from './sample';

/** Opened once after installing: three short steps on a sample, the offer to show highlights, and where the data lives. */
export function Welcome() {
  const shortcut = useShortcut('highlight-selection');
  return (
    <>
      <header>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
      </header>
      <Sample />
      <section>
        <h2>{i18n.t('welcome.useTitle')}</h2>
        <ul class="ways">
          <li>{i18n.t('welcome.useButton')}</li>
          {shortcut && <li>{i18n.t('welcome.useShortcut', { shortcut })}</li>}
          <li>{i18n.t('welcome.useMenu')}</li>
        </ul>
      </section>
      <Offer />
      <section>
        <h2>{i18n.t('welcome.dataTitle')}</h2>
        <p>{i18n.t('welcome.data')}</p>
        <p class="quiet">{i18n.t('welcome.dataLoss')}</p>
        <p class="quiet">{i18n.t('welcome.seen')}</p>
      </section>
    </>
  );
}

function Offer() {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    void hasAccess(EVERY_SITE).then(setGranted);
  }, []);
  return (
    <section class="offer">
      <h2>{i18n.t('welcome.offerTitle')}</h2>
      <p>{i18n.t('welcome.offer')}</p>
      {granted ? (
        <p role="status">{i18n.t('welcome.offerTaken')}</p>
      ) : (
        <button
          type="button"
          class="primary"
          onClick={() => void askAccess(EVERY_SITE).then(setGranted, () => setGranted(false))}
        >
          {i18n.t('welcome.offerButton')}
        </button>
      )}
    </section>
  );
}

/** The keys a command has now; the reader may have changed them. */
function useShortcut(command: string): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    void shortcuts().then(all => setKeys(all.find(({ name }) => name === command)?.shortcut || null));
  }, [command]);
  return keys;
}
