import { locate, textAround } from '../../../../lib/anchor';
import { clean } from '../../../../lib/article';
import { type ClaimView, fromSelectorList, type Snapshot } from '../../../../lib/claims';
import { unpackSnapshot } from '../../../../lib/store';

interface Passage {
  before: string;
  quote: string;
  after: string;
}

/** A claim's first passage in a saved copy, with up to `around` units of text before and after; `null` where it is not there. */
export async function placeIn(
  snapshot: Snapshot,
  claim: Pick<ClaimView, 'targets'>,
  around: number,
): Promise<Passage | null> {
  const wanted = claim.targets.flatMap(target => fromSelectorList(target.selectors) ?? []).slice(0, 1);
  const root = clean(await unpackSnapshot(snapshot));
  const [found] = await locate(root, wanted);
  if (!found) return null;
  const { before, after } = textAround(root, found.range, around + 1);
  return {
    before: before.length > around ? `… ${fromWord(inLine(before))}` : inLine(before),
    quote: inLine(found.text),
    after: after.length > around ? `${toWord(inLine(after))} …` : inLine(after),
  };
}

const inLine = (text: string) => text.replace(/\s+/gu, ' ');

/** Begins or ends at a whole word. */
const fromWord = (text: string) => text.replace(/^\S*\s/u, '');
const toWord = (text: string) => text.replace(/\s\S*$/u, '');
