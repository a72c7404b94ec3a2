import { i18n } from '#i18n';
import type { ToastMessage } from '../../components/toast';
import { kindName } from '../../components/words';
import type { ClaimEdit, FailureCode, Id, Kind, Result } from '../../lib/claims';
import type { Ask, Saved, toBackground } from '../../lib/messages';
import type { Capture } from './capture';
import { copyText } from './clipboard';
import type { Notices } from './notices';
import type { PageClaims } from './page-claims';

/** What a reader can do to claims in the page. Each says what came of it; failures leave everything as it was. */
export interface Actions {
  /** Saves the selection as a claim and paints it. */
  save(fields?: ClaimEdit): Promise<Result<Saved>>;
  /** Changes the kind of a claim; false when it could not be saved. */
  setKind(claim: Id, kind: Kind | null): Promise<boolean>;
  remove(claim: Id): Promise<void>;
  /** Tells of a deletion that was made elsewhere, and offers to undo it. */
  tellRemoved(claim: Id, commit: Id): void;
  /** Copies the address of exactly this claim's text, or of the selection. */
  copyLink(claim: Id | null): Promise<void>;
}

/** After these a second try may well succeed. */
const WORTH_RETRYING: readonly FailureCode[] = ['interrupted', 'storageFull', 'storageUnavailable'];

export function createActions(
  document: Document,
  ask: Ask<typeof toBackground>,
  claims: PageClaims,
  capture: Capture,
  notices: Notices,
  /** Looks for a claim that was just saved in other sources. */
  lookElsewhere: (claim: Id) => Promise<void>,
): Actions {
  const save = async (fields: ClaimEdit = {}, keepFromPrivate = false): Promise<Result<Saved>> => {
    const answer = await capture.save(fields, keepFromPrivate);
    if (!answer.ok) {
      notices.fail(answer.error, remedy(answer.error.code, fields));
      return answer;
    }
    await claims.load();
    notices.clear();
    const { id, kind } = answer.value.claim;
    notices.announce(
      kind ? i18n.t('announce.savedKind', { kind: kindName(kind) }) : i18n.t('announce.saved'),
    );
    // A popup that has asked for it says by itself what is claimed elsewhere.
    if (document.hasFocus()) void lookElsewhere(id);
    return answer;
  };

  const remedy = (code: FailureCode, fields: ClaimEdit): ToastMessage['action'] => {
    if (code === 'privateWindow')
      return { label: i18n.t('announce.keep'), run: () => void save(fields, true) };
    if (!WORTH_RETRYING.includes(code)) return undefined;
    return { label: i18n.t('announce.retry'), run: () => void save(fields) };
  };

  const tellRemoved = (claim: Id, commit: Id) => {
    const undo = async () => {
      const answer = await ask('undo', { claim, commit });
      if (!answer.ok) return notices.fail(answer.error);
      await claims.load();
      notices.show({ text: i18n.t('announce.restored') });
    };
    const action = { label: i18n.t('announce.undo'), run: () => void undo() };
    notices.show({ text: i18n.t('announce.deleted'), action });
  };

  return {
    save: fields => save(fields),
    tellRemoved,
    async setKind(claim, kind) {
      const answer = await ask('changeClaim', { claim, fields: { kind } });
      if (!answer.ok) {
        notices.fail(answer.error);
        return false;
      }
      await claims.load();
      notices.announce(kindName(kind));
      return true;
    },
    async remove(claim) {
      const answer = await ask('deleteClaim', { claim });
      if (!answer.ok) return notices.fail(answer.error);
      await claims.load();
      tellRemoved(claim, answer.value.commit);
    },
    async copyLink(claim) {
      const link = claim ? claims.link(claim) : capture.link();
      if (!link.ok) return notices.fail(link.error);
      const copied = await copyText(document, link.value);
      notices.show({ text: i18n.t(copied ? 'announce.copied' : 'announce.copyFailed') });
    },
  };
}
