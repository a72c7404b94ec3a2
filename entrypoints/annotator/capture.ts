import { describe, locate } from '../../lib/anchor';
import {
  type ClaimEdit,
  fail,
  fragmentLink,
  type Id,
  newId,
  ok,
  type Quote,
  type Result,
  type Target,
  toSelectorList,
} from '../../lib/claims';
import {
  type Ask,
  askAgain,
  isInterrupted,
  type Saved,
  type SelectionState,
  selectionFailure,
  type toBackground,
} from '../../lib/messages';
import { readSelection, type Selected } from '../../lib/page';

/** How much of a selection the popup shows, in UTF-16 units. */
const SHOWN = 300;

/** Turns what the reader has selected into claims and links. */
export interface Capture {
  selected(): Selected;
  /** The selection as the passages of a claim. */
  targets(): Result<Target[]>;
  /** Takes the selection away, once it has become a claim's. */
  letGo(): void;
  /** The selection, shortened, for the popup. */
  state(): SelectionState;
  /** Saves the selection; asked again after a stopped worker, since saving the same claim twice saves it once. */
  save(fields?: ClaimEdit, keepFromPrivate?: boolean): Promise<Result<Saved>>;
  /** Saves a text that stands in the page word for word; `notFound` where it does not. */
  saveText(quote: Quote, fields: ClaimEdit, keepFromPrivate: boolean): Promise<Result<Saved>>;
  /** The address of exactly this text in this page. */
  link(): Result<string>;
}

export function createCapture(
  document: Document,
  ask: Ask<typeof toBackground>,
  own: () => Element | null,
): Capture {
  const selected = () => readSelection(document, own());
  /** A save whose answer never came: trying the same text again must not save it twice. */
  let unanswered: { id: Id; text: string } | null = null;

  /** One save at a time: a second press of the button means the first. */
  let underWay: Promise<Result<Saved>> | null = null;
  const save = async (fields: ClaimEdit = {}, keepFromPrivate = false): Promise<Result<Saved>> => {
    const now = selected();
    if ('reason' in now) return { ok: false, error: selectionFailure(now.reason) };
    const answer = await keep(now.ranges, now.text, fields, keepFromPrivate);
    if (answer.ok) letGo(document, now.text);
    return answer;
  };
  const keep = async (
    ranges: readonly Range[],
    text: string,
    fields: ClaimEdit,
    keepFromPrivate: boolean,
  ): Promise<Result<Saved>> => {
    const targets = ranges.map(range => toTarget(document.body, range)).filter(hasWords);
    if (targets.length === 0) return fail('noSelection');
    const since = performance.timeOrigin;
    const id = unanswered?.text === text ? unanswered.id : newId();
    const wish = { id, targets, fields, since, keepFromPrivate };
    const answer = await askAgain(() => ask('saveClaim', wish));
    unanswered = isInterrupted(answer) ? { id, text } : null;
    return answer;
  };

  return {
    selected,
    targets() {
      const now = selected();
      if ('reason' in now) return { ok: false, error: selectionFailure(now.reason) };
      const targets = now.ranges.map(range => toTarget(document.body, range)).filter(hasWords);
      return targets.length > 0 ? ok(targets) : fail('noSelection');
    },
    letGo: () => document.getSelection()?.removeAllRanges(),
    state() {
      const now = selected();
      return 'reason' in now ? now : { text: now.text.slice(0, SHOWN) };
    },
    save(fields, keepFromPrivate) {
      underWay ??= save(fields, keepFromPrivate).finally(() => {
        underWay = null;
      });
      return underWay;
    },
    async saveText(quote, fields, keepFromPrivate) {
      const [place] = await locate(document.body, [{ quote }]);
      if (place?.match !== 'exact') return fail('notFound', quote.exact);
      return keep([place.range], quote.exact, fields, keepFromPrivate);
    },
    link() {
      const now = selected();
      const range = 'ranges' in now ? now.ranges[0] : undefined;
      if (!range) return fail('noSelection');
      const { fragment } = describe(document.body, range);
      return ok(fragmentLink(document.location.href, fragment));
    },
  };
}

/** A passage as it is kept; the background adds which frame it stands in. */
export function toTarget(root: Node, range: Range): Target {
  return { format: 'html', frame: null, selectors: toSelectorList(describe(root, range)) };
}

/** What is selected may be shown without being the page's text, such as what stands in place of an object that is missing. */
const hasWords = ({ selectors }: Target): boolean =>
  selectors.some(selector => 'exact' in selector && selector.exact !== '');

/** Takes away the selection that has become a claim, so that the mark shows; a later selection is the reader's. */
function letGo(document: Document, text: string): void {
  const selection = document.getSelection();
  if (selection?.toString() === text) selection.removeAllRanges();
}
