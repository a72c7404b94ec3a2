import { useEffect } from 'preact/hooks';
import type { ToastMessage } from '../../components/toast';
import type { Ask, toBackground } from '../../lib/messages';
import { type ClaimlightDatabase, keepWordsIndexed } from '../../lib/store';
import type { PageTab, usePage } from '../this-page/use-page';
import { ExportBar } from './export-bar';
import { HighlightsSwitch } from './highlights-switch';
import { SourceDetails } from './source-details';
import { SourcePanel } from './source-panel';

interface Props {
  ask: Ask<typeof toBackground>;
  db: ClaimlightDatabase;
  tab: PageTab;
  page: ReturnType<typeof usePage>;
  onTell(message: ToastMessage): void;
}

/** What can be done with the page as a whole. Comes once its claims are drawn: nobody needs it before having seen them. */
export function PageTools({ ask, db, tab, page, onTell }: Props) {
  useEffect(() => keepWordsIndexed(db), [db]);
  return (
    <>
      <SourcePanel {...{ ask, db, tab, onTell }} source={page.kept?.source ?? null} />
      {page.kept?.source && (
        <SourceDetails {...{ ask, db, onTell }} source={page.kept.source} private={tab.private} />
      )}
      <ExportBar {...{ db, page, onTell }} />
      <HighlightsSwitch {...{ ask, db, page, onTell }} address={tab.address} />
    </>
  );
}
