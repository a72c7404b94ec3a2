import { type ComponentType, Fragment } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FailureNotice } from '../../components/failure-notice';
import { Toast, type ToastMessage } from '../../components/toast';
import { failureText } from '../../components/words';
import type { Failure, Result } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import { attempt, type ClaimlightDatabase, type Committed, openLibrary } from '../../lib/store';
import { Navigation } from './navigation';
import { nothingOngoing } from './ongoing';
import type { SectionProps } from './section';
import { SECTIONS } from './sections';
import { TakingBack } from './taking-back';
import { useAddress } from './use-address';
import { useAskedToStay } from './use-asked-to-stay';
import { useLoaded } from './use-loaded';
import { Warnings } from './warnings';

/** How long a message stays, in ms: long enough to read it and to press its button. */
const MESSAGE_STAYS = 12_000;

const NAMES: [string, ...string[]] = [SECTIONS[0].id, ...SECTIONS.slice(1).map(({ id }) => id)];

interface Props {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
}

/** The frame around the sections: navigation, the section that the address names, and messages. */
export function Library({ ask, db }: Props) {
  const [address, go] = useAddress(NAMES);
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const section = SECTIONS[NAMES.indexOf(address.section)] ?? SECTIONS[0];
  const Content = useLoaded<ComponentType<SectionProps>>(section.load);
  const library = useMemo(() => once(() => openLibrary(db)), [db]);
  const [ongoing] = useState(nothingOngoing);

  useEffect(() => {
    void attempt(() => db.open()).then(opened => setFailure(opened.ok ? null : opened.error));
  }, [db]);
  useAskedToStay(ongoing);
  useEffect(() => {
    document.title = `${i18n.t(`library.sections.${section.id}`)} · ${i18n.t('library.title')}`;
  }, [section]);
  // What offers a way back is offered everywhere; other words belong to the section they were said in.
  useEffect(() => setMessage(said => (said?.action ? said : null)), [section]);
  useEffect(() => {
    const timer = message && setTimeout(() => setMessage(null), MESSAGE_STAYS);
    return () => clearTimeout(timer ?? undefined);
  }, [message]);

  const tellFailure = useCallback((why: Failure) => setMessage({ text: failureText(why) }), []);
  const wrote = useCallback(
    <T,>(written: Result<Committed<T>>) => {
      if (!written.ok) {
        tellFailure(written.error);
        return null;
      }
      void ask('pagesChanged', { keys: written.value.pageKeys });
      return written.value;
    },
    [ask, tellFailure],
  );

  return (
    <Fragment>
      <Navigation current={section.id} />
      <main class="section" tabIndex={-1}>
        <FailureNotice failure={failure} />
        {!failure && <Warnings db={db} go={go} />}
        {!failure && Content && (
          <Content {...{ db, ask, library, address, go, ongoing, tell: setMessage, tellFailure, wrote }} />
        )}
      </main>
      <div class="toasts" role="status">
        <TakingBack ongoing={ongoing} />
        {message && <Toast {...message} />}
      </div>
    </Fragment>
  );
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
