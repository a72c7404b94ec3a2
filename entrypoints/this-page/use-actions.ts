import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToastMessage } from '../../components/toast';
import { failureText } from '../../components/words';
import type { Failure, Id } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import type { ClaimlightDatabase } from '../../lib/store';
import type { ClaimActions } from './actions';
import { fillIn } from './fill-in';
import { inWindow, type usePlaces } from './use-page';

/** How long a message stays, in ms. */
const STAYS = 10_000;
/** How long a claim that has come back takes to be drawn whole, in ms. */
const DRAWN = 100;

/** As `aria-keyshortcuts` names them. */
const UNDO_KEYS = navigator.platform.startsWith('Mac') ? 'Meta+Z' : 'Control+Z';
const isUndo = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
/** In a field these keys take back what was typed. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]');

/** What the claims of a list can do, and the message that says what came of it, with an undo where there is one. */
export function useActions(
  db: ClaimlightDatabase,
  ask: Ask<typeof toBackground>,
  page: Pick<ReturnType<typeof usePlaces>, 'annotators' | 'look' | 'private' | 'selected'>,
) {
  const [message, tell] = useState<ToastMessage | null>(null);
  const [editing, onEdit] = useState<Id | null>(null);
  /** Takes back what was done last; the keyboard has it for as long as this surface is open. */
  const takeBack = useRef<(() => void) | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!takeBack.current || !isUndo(event) || isTyping(event.target)) return;
      event.preventDefault();
      takeBack.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  useEffect(() => {
    const end = setTimeout(() => tell(null), STAYS);
    return () => clearTimeout(end);
  }, [message]);

  const onFailure = (failure: Failure) => tell({ text: failureText(inWindow(page.private, failure)) });
  /** Looks again where claims stand, and takes what may be answered of one of them out from under the message. */
  const lookAt = async (claim: Id) => {
    await page.look();
    const bring = () =>
      document.querySelector(`[data-claim="${claim}"] .answers`)?.scrollIntoView({ block: 'nearest' });
    setTimeout(bring, DRAWN);
  };
  const tellDone = (claim: Id, commit: Id, text: string, taken: string) => {
    const undo = async () => {
      takeBack.current = null;
      const undone = await ask('undo', { claim, commit });
      if (undone.ok) tell({ text: taken });
      else onFailure(undone.error);
      await lookAt(claim);
    };
    const run = () => void undo();
    takeBack.current = run;
    tell({ text, action: { label: i18n.t('announce.undo'), keys: UNDO_KEYS, run } });
  };

  const actions: ClaimActions = {
    db,
    ask,
    private: page.private,
    selected: page.selected !== null,
    fillIn: claim => fillIn(db, page.annotators, claim),
    onEdit,
    onFailure,
    async onJump(claim) {
      const answer = await page.annotators.at(claim)('jumpTo', { claim });
      if (!answer.ok) tell({ text: i18n.t('announce.notOnPage') });
    },
    async onDelete(claim) {
      const answer = await ask('deleteClaim', { claim });
      if (!answer.ok) return onFailure(answer.error);
      tellDone(claim, answer.value.commit, i18n.t('announce.deleted'), i18n.t('announce.restored'));
    },
    async onReword(how, input) {
      const { claim } = input;
      const annotator = how === 'attachSelection' ? page.annotators.atSelection : page.annotators.at(claim);
      const answer = await annotator(how, input);
      if (answer.ok) {
        const { commit } = answer.value;
        tellDone(claim, commit, i18n.t(`rewording.done.${how}`), i18n.t(`rewording.undone.${how}`));
      } else onFailure(answer.error);
      await lookAt(claim);
      return answer;
    },
  };
  return { actions, editing, message, tell };
}
