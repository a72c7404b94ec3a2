import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FindClaims } from '../../components/find-claims/find-claims';
import type { ToastMessage } from '../../components/toast';
import { failureText } from '../../components/words';
import type { ClaimEdit, FoundPassages, Passage } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import {
  type ClaimlightDatabase,
  changeSettings,
  dismissedSuggestions,
  dismissSuggestion,
  live,
  readSettings,
  restoreSuggestion,
  suggestionHash,
} from '../../lib/store';
import { passagesOf } from '../../lib/suggest';
import type { PageTab, usePlaces } from './use-page';

interface Props {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  tab: PageTab;
  page: Pick<ReturnType<typeof usePlaces>, 'annotators' | 'claims' | 'key'>;
  onTell(message: ToastMessage): void;
}

/** Suggested claims and the sentence list for the page in a tab. */
export function FindClaimsHere({ db, ask, tab, page, onTell }: Props) {
  const [wanted, setWanted] = useState(false);
  useEffect(
    () =>
      live(
        () => readSettings(db),
        settings => setWanted(settings.suggestions),
        failure => onTell({ text: failureText(failure) }),
      ),
    [db],
  );

  const read = async (): Promise<FoundPassages | null> => {
    const answer = await ask('articleText', { tab: tab.id });
    if (!answer.ok) return null;
    const { paragraphs, language } = answer.value;
    const found = passagesOf(paragraphs, language);
    const dismissed = await dismissedSuggestions(db, page.key);
    const hashes = await Promise.all(found.suggested.map(({ text }) => suggestionHash(text)));
    return { ...found, suggested: found.suggested.filter((_, at) => !dismissed.has(hashes[at] ?? '')) };
  };

  const highlight = async ({ quote }: Passage, fields: ClaimEdit, keepFromPrivate = false): Promise<void> => {
    const answer = await page.annotators.top('highlightText', { quote, fields, keepFromPrivate });
    if (answer.ok) return onTell({ text: i18n.t('announce.saved') });
    const keep = {
      label: i18n.t('announce.keep'),
      run: () => void highlight({ quote } as Passage, fields, true),
    };
    const { code } = answer.error;
    onTell({
      text: code === 'notFound' ? i18n.t('find.notThere') : failureText(answer.error),
      ...(code === 'privateWindow' && { action: keep }),
    });
  };

  return (
    <FindClaims
      wanted={wanted}
      onWanted={suggestions => void changeSettings(db, settings => ({ ...settings, suggestions }))}
      read={read}
      saved={page.claims.flatMap(({ quotes }) => quotes)}
      onHighlight={highlight}
      onDismiss={async ({ text }, comeBack) => {
        const answer = await dismissSuggestion(db, page.key, text);
        if (!answer.ok) return onTell({ text: failureText(answer.error) });
        const restore = async () => {
          const restored = await restoreSuggestion(db, page.key, text);
          if (restored.ok) comeBack();
        };
        const undo = { label: i18n.t('announce.undo'), run: () => void restore() };
        onTell({ text: i18n.t('find.dismissed'), action: undo });
      }}
    />
  );
}
