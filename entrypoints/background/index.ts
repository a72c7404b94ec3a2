import { defineBackground } from 'wxt/utils/define-background';
import {
  addMenu,
  lookAtFrames,
  onAccessGranted,
  onAlarm,
  onCommand,
  onInstalled,
  onMenu,
  onMessage,
  onTabArrived,
  openTab,
  ownIdentity,
  ownPage,
  sayOnButton,
  session,
  styleBadge,
} from '../../lib/browser';
import { askSelection, serve, toBackground } from '../../lib/messages';
import { ClaimlightDatabase, clearStage, emptyTrash, TRASH_DAYS } from '../../lib/store';
import { annotatorIn, attach, showAllowed, step, welcomeOpenPages, welcomePage } from './annotators';
import { createAnswers } from './answers';
import { attachFrames, readableFrames } from './frames';
import { backUpIfDue } from './scheduled-backup';
import { createTickets } from './tickets';

/** How long our button says that nothing can be done, in ms. */
const A_MOMENT = 4000;
/** In minutes. */
const EVERY_HOUR = 60;
const TWICE_A_DAY = 12 * 60;
/**
 * The background: the one writer of the database, and the only part that may reach into pages.
 * It may be stopped at any moment, so nothing here remembers anything.
 */
export default defineBackground(() => {
  const db = new ClaimlightDatabase();
  onMessage(serve(toBackground, createAnswers(db, createTickets(session)), ownIdentity()));

  void clearStage(db);
  // The browser forgets it when it ends.
  void styleBadge('#ffd60a', '#1d1e20');

  onTabArrived((tab, address) => void welcomePage(db, tab, address));
  onAccessGranted(origins => void showAllowed(db, origins));

  /** What a menu or a shortcut asks of the page in a tab; using either is what lets us in. */
  const inPage = async (tab: number, what: string) => {
    if (!(await attach(tab)).ok) return sayOnButton(tab, 'menu_cannot', A_MOMENT);
    await attachFrames(tab, readableFrames);
    if (what.endsWith('-claim')) return step(tab, what === 'next-claim' ? 1 : -1);
    const { annotator } = await askSelection(
      frame => annotatorIn(tab, frame),
      () => lookAtFrames(tab),
    );
    await annotator(what === 'enter-toolbar' ? 'enterToolbar' : 'highlightSelection', {});
  };
  const openLibrary = () => void openTab(ownPage('/library.html'));
  onMenu((item, tab) => (item === 'open-library' ? openLibrary() : void inPage(tab, item)));
  onCommand((command, tab) => void inPage(tab, command));

  onAlarm('back-up', EVERY_HOUR, () => void backUpIfDue(db));
  onAlarm('empty-trash', TWICE_A_DAY, () => void emptyTrash(db, { olderThanDays: TRASH_DAYS }));

  onInstalled(reason => {
    addMenu('highlight-selection', 'menu_highlight', 'selection');
    addMenu('open-library', 'menu_library', 'action');
    void welcomeOpenPages(db);
    if (reason === 'install') void openTab(ownPage('/welcome.html'));
  });
});
