import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToastMessage } from '../../components/toast';
import { askAccess, dropAccess, EVERY_SITE, hasAccess, sitePattern } from '../../lib/browser';
import type { Ask, toBackground } from '../../lib/messages';
import { type ClaimlightDatabase, readSettings } from '../../lib/store';
import type { usePage } from '../this-page/use-page';
import { chooseReach, type Reach } from './choose-reach';

interface Props {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
  address: string;
  onTell(message: ToastMessage): void;
  page: Pick<ReturnType<typeof usePage>, 'attach' | 'hide' | 'hidden'>;
}

/** Lets the reader decide where highlights come back by themselves, and says what that means. */
export function HighlightsSwitch({ ask, db, address, page, onTell }: Props) {
  const { host, hostname } = new URL(address);
  const [reach, setReach] = useState<Reach | null>(null);
  const [off, setOff] = useState(false);

  const look = async () => {
    const [all, site, settings] = await Promise.all([
      hasAccess(EVERY_SITE),
      hasAccess([sitePattern(hostname)]),
      readSettings(db),
    ]);
    setReach(all ? 'all' : site ? 'site' : 'press');
    setOff(settings.sitesOff.includes(host));
  };
  useEffect(() => {
    void look();
  }, []);

  const choose = async (next: Reach) => {
    // What is allowed is to be seen here, too; said at once, since the browser's prompt may close this page.
    if (next !== 'press') void ask('setSite', { host, show: true });
    const patterns = { site: [sitePattern(hostname)], all: EVERY_SITE };
    const answer = chooseReach(next, patterns, { ask: askAccess, drop: dropAccess });
    setReach(next);
    const allowed = await answer;
    if (allowed === false)
      onTell({ text: i18n.t(reach === 'all' ? 'reach.refusedNarrower' : 'reach.refused') });
    await look();
  };
  const toggle = async (show: boolean) => {
    await ask('setSite', { host, show });
    if (show) void page.attach();
    else page.hide();
    await look();
  };

  const option = (value: Reach, label: string, hint: string) => (
    <label class="option">
      <input
        type="radio"
        name="reach"
        value={value}
        checked={reach === value}
        onChange={() => void choose(value)}
      />
      <span>
        {label}
        <small class="quiet">{hint}</small>
      </span>
    </label>
  );

  return (
    <section class="switch">
      <fieldset>
        <legend>{i18n.t('reach.title')}</legend>
        {option('press', i18n.t('reach.press'), i18n.t('reach.pressHint'))}
        {option('site', i18n.t('reach.site', { host }), i18n.t('reach.siteHint'))}
        {option('all', i18n.t('reach.all'), i18n.t('reach.allHint'))}
      </fieldset>
      {reach !== 'press' && reach !== null && (
        <label class="option">
          <input
            type="checkbox"
            checked={off}
            onChange={event => void toggle(!event.currentTarget.checked)}
          />
          <span>{i18n.t('reach.off', { host })}</span>
        </label>
      )}
      <div role="status">
        {page.hidden && (
          <>
            <p>{i18n.t('reach.hiddenNow')}</p>
            <button type="button" onClick={() => void page.attach()}>
              {i18n.t('reach.showHere')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
